package dev.troupe.examples.bank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory of the journals: one to keep, or a fresh one that is deleted at the end.
 *
 * @param directory where it is
 * @param keep whether it stays
 */
record Journals(Path directory, boolean keep) implements AutoCloseable {

  static Journals in(@Nullable Path chosen) throws InputException, IOException {
    if (chosen == null) {
      return new Journals(Files.createTempDirectory("troupe-bank-"), false);
    }
    if (Files.exists(chosen) && !Files.isDirectory(chosen)) {
      throw new InputException(chosen + " is not a directory.");
    }
    Files.createDirectories(chosen);
    // The journals of another run would make this one's transactions look booked.
    if (!files(chosen).isEmpty()) {
      throw new InputException(chosen + " is not empty; journals need a directory of their own.");
    }
    return new Journals(chosen, true);
  }

  @Override
  public void close() throws IOException {
    if (keep) {
      return;
    }
    for (Path file : files(directory)) {
      Files.delete(file);
    }
    Files.delete(directory);
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }
}
