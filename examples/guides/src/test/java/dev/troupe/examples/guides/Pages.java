package dev.troupe.examples.guides;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where the pages and their sources are. */
final class Pages {

  static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

  private static final Path SOURCES = ROOT.resolve(Path.of("examples", "guides", "src"));
  private static final Path PACKAGE = Path.of("java", "dev", "troupe", "examples", "guides");

  /** Made by tests of their own. */
  private static final Set<String> GENERATED = Set.of("rules.md", "conformance.md");

  private Pages() {}

  /** The guides and the README. */
  static List<Path> written() {
    List<Path> pages =
        new ArrayList<>(
            in(ROOT.resolve("docs")).stream()
                .filter(page -> page.toString().endsWith(".md"))
                .filter(page -> !GENERATED.contains(page.getFileName().toString()))
                .toList());
    pages.add(ROOT.resolve("README.md"));
    return pages;
  }

  /** A source by its path in the package of the guides. */
  static Path source(String path) {
    for (String kind : List.of("main", "test")) {
      Path file = SOURCES.resolve(kind).resolve(PACKAGE).resolve(path);
      if (Files.exists(file)) {
        return file;
      }
    }
    throw new AssertionError("There is no source " + path + " in examples/guides.");
  }

  static List<Path> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
