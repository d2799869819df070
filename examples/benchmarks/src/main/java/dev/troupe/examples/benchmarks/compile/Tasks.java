package dev.troupe.examples.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is compared.
 *
 * @param processor protocols, with the processor
 * @param byHand the same protocols and the generated files, as if somebody had written them
 * @param processorOnly the protocols, which are processed and not compiled
 * @param plain interfaces that are no protocols, with the processor
 * @param plainAlone the same, without it
 */
record Tasks(Task processor, Task byHand, Task processorOnly, Task plain, Task plainAlone) {

  /** Writes the sources into a folder. */
  static Tasks in(Path folder, int count) throws IOException {
    List<Path> protocols = SourceTree.writeProtocols(folder.resolve("protocols"), count);
    List<Path> plain = SourceTree.writePlain(folder.resolve("plain"), count);
    List<Path> byHand = new ArrayList<>(protocols);
    byHand.addAll(generated(protocols, folder.resolve("by-hand")));
    return new Tasks(
        new Task("protocols, with the processor", protocols, Javac.withProcessor()),
        new Task("the same and the generated files, javac alone", byHand, Javac.alone()),
        new Task("protocols, processed only", protocols, Javac.processorOnly()),
        new Task("no protocols, with the processor", plain, Javac.withProcessor()),
        new Task("no protocols, javac alone", plain, Javac.alone()));
  }

  List<Task> all() {
    return List.of(processor, byHand, processorOnly, plain, plainAlone);
  }

  private static List<Path> generated(List<Path> protocols, Path folder) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    Path sources = Files.createDirectories(folder.resolve("sources"));
    Javac.compile(protocols, classes, sources, Javac.withProcessor());
    return Folders.sources(sources);
  }
}
