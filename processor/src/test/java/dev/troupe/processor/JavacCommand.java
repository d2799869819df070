package dev.troupe.processor;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The compiler in a process of its own: called in this one, it would find the processor on the
 * class path of the tests. Each file is given by its path in the folder.
 */
final class JavacCommand {

  /**
   * What the compiler says, without its own texts but with their keys, to the count of errors at
   * the end.
   */
  record Result(int exitCode, List<String> lines) {}

  private final Path folder;
  private final List<String> arguments = new ArrayList<>();

  JavacCommand(Path folder) {
    this.folder = folder;
  }

  JavacCommand path(String option, List<File> files) {
    return with(option, files.stream().map(File::getPath).collect(joining(File.pathSeparator)));
  }

  JavacCommand with(String... more) {
    arguments.addAll(List.of(more));
    return this;
  }

  Result run() throws IOException, InterruptedException {
    Path javac = Path.of(System.getProperty("java.home"), "bin", "javac");
    List<String> command = new ArrayList<>(List.of(javac.toString(), "-J-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-J-Duser.language=en", "-XDrawDiagnostics", "-d", "classes"));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      List<String> lines = output.lines().toList();
      return new Result(process.waitFor(), lines);
    }
  }
}
