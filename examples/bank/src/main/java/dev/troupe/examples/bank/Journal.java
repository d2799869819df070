package dev.troupe.examples.bank;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The file that an account survives in. It comes with the first event, and has a line for each:
 * {@code book TX CENTS}, {@code crash}, or {@code restart} where an account has found it. A line
 * counts once its line feed is written; the torn end of a write that failed is cut off at the next
 * start. A journal outlives its account, not a power cut: for that, each write would have to be
 * forced to the disk.
 */
final class Journal {

  private final Path file;
  private int crashes;
  private int restarts;

  private Journal(Path file) {
    this.file = file;
  }

  /**
   * Opens the journal of an account that starts.
   *
   * @param bookings takes what was booked before: each transaction and its cents, in order
   */
  static Journal open(Path file, BiConsumer<Long, Long> bookings) throws IOException {
    Journal journal = new Journal(file);
    if (Files.exists(file)) {
      String text = Files.readString(file);
      String whole = text.substring(0, text.lastIndexOf('\n') + 1);
      // First, as a file that is no journal must not be changed.
      whole.lines().forEach(line -> journal.replay(line, bookings));
      try (FileChannel channel = FileChannel.open(file, WRITE)) {
        channel.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
      }
      journal.restarts++;
      journal.write("restart");
    }
    return journal;
  }

  /** How often the account has crashed, up to its last start. */
  int crashes() {
    return crashes;
  }

  /** How often the account was started again. */
  int restarts() {
    return restarts;
  }

  void book(long tx, long cents) {
    write("book " + tx + " " + cents);
  }

  void crashed() {
    write("crash");
  }

  private void replay(String line, BiConsumer<Long, Long> bookings) {
    String[] words = line.split(" ", -1);
    try {
      switch (words[0] + "/" + words.length) {
        case "book/3" -> bookings.accept(Long.valueOf(words[1]), Long.valueOf(words[2]));
        case "crash/1" -> crashes++;
        case "restart/1" -> restarts++;
        default -> throw noEvent(line, null);
      }
    } catch (NumberFormatException text) {
      throw noEvent(line, text);
    }
  }

  private IllegalArgumentException noEvent(String line, @Nullable Exception cause) {
    return new IllegalArgumentException(file + " has a line that is no event: " + line, cause);
  }

  /** An account that cannot write its journal must not go on: the exception crashes it. */
  private void write(String line) {
    try {
      Files.writeString(file, line + "\n", CREATE, APPEND);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
