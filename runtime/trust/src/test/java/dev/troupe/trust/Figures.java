package dev.troupe.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What the tests have seen, for RELIABILITY.md: one line {@code key=value} each, in the order seen,
 * in the file that {@code trust.figures} names, or in target/figures.properties.
 */
public final class Figures {

  private static final Path FILE =
      Path.of(System.getProperty("trust.figures", "target/figures.properties"));

  private Figures() {}

  /** Notes a figure; of several under one key the last counts. */
  public static synchronized void note(String key, Object value) {
    try {
      Files.createDirectories(FILE.toAbsolutePath().getParent());
      Files.writeString(
          FILE,
          key + "=" + value + System.lineSeparator(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How large a test is: the property {@code trust.<key>}, or else what the default build takes.
   */
  public static long size(String key, long inTheDefaultBuild) {
    return Long.getLong("trust." + key, inTheDefaultBuild);
  }
}
