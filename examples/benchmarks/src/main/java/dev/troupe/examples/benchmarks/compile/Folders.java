package dev.troupe.examples.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders with what is in them. */
final class Folders {

  private Folders() {}

  /** All Java files in a folder. */
  static List<Path> sources(Path folder) throws IOException {
    return files(folder).stream().filter(file -> file.toString().endsWith(".java")).toList();
  }

  /** Deletes a folder, if there is one. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (Path file : files(folder).reversed()) {
        Files.delete(file);
      }
    }
  }

  /** What is in a folder comes after the folder. */
  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted(Comparator.naturalOrder()).toList();
    }
  }
}
