package dev.troupe.examples.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Writes interfaces as an application has them: six methods or so, with records, lists, exceptions
 * and time limits, in packages of 25, a file each.
 */
final class SourceTree {

  private static final int TYPES_PER_PACKAGE = 25;

  /** What the interfaces have in turn; all have the four of the frame. */
  private static final List<String> SPECIALS =
      List.of(
          """
            /** Overloaded. */
            @Cast
            void add(String name, int... counts);

            /** Overloaded. */
            @Cast
            void add(UUID id);
          """,
          """
            /** With exceptions. */
            @Call(timeout = "250ms")
            byte[] read(String path, long offset) throws IOException, TimeoutException;

            /** With an answer of the JDK's. */
            Map<String, List<Item%1$d>> byName();
          """,
          """
            /** With an enum. */
            Level%1$d level(UUID id);

            /** With many parameters. */
            @Cast
            void log(Level%1$d level, String text, long time, boolean loud, double share, char mark);

            /** A type of its own. */
            enum Level%1$d {
              LOW,
              HIGH
            }
          """);

  private static final String FRAME =
      """
      package app.part%2$d;

      import dev.troupe.annotations.Actor;
      import dev.troupe.annotations.Call;
      import dev.troupe.annotations.Cast;
      import java.io.IOException;
      import java.time.Instant;
      import java.util.List;
      import java.util.Map;
      import java.util.Optional;
      import java.util.UUID;
      import java.util.concurrent.TimeoutException;

      /** One of many. */
      @Actor(timeout = "10s")
      public interface Service%1$d {
        /** A plain value. */
        long balance();

        /** A time limit and an exception. */
        @Call(timeout = "2s")
        void withdraw(long cents, Item%1$d item) throws Refused%1$d;

        /** A cast. */
        @Cast
        void deposit(long cents, Instant at);

        /** A list of records. */
        List<Item%1$d> items(Optional<String> prefix, int limit);

      %3$s
        /** What is sent. */
        record Item%1$d(UUID id, String name, int count, List<String> tags) {}

        /** What is a reply too. */
        final class Refused%1$d extends Exception {
          private static final long serialVersionUID = 1;

          /** With a reason. */
          public Refused%1$d(String reason) {
            super(reason);
          }
        }
      }
      """;

  private static final Pattern TROUPE = Pattern.compile("@(Actor|Call|Cast)|dev\\.troupe");

  private SourceTree() {}

  /** Writes protocols. */
  static List<Path> writeProtocols(Path folder, int count) throws IOException {
    return write(folder, count, _ -> true);
  }

  /** Writes the same interfaces without a word of actors. */
  static List<Path> writePlain(Path folder, int count) throws IOException {
    return write(folder, count, line -> !TROUPE.matcher(line).find());
  }

  private static List<Path> write(Path folder, int count, Predicate<String> lines)
      throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int part = i / TYPES_PER_PACKAGE;
      String special = SPECIALS.get(i % SPECIALS.size()).formatted(i);
      String text = FRAME.formatted(i, part, special);
      Path file = folder.resolve("app/part" + part).resolve("Service" + i + ".java");
      Files.createDirectories(file.getParent());
      Files.write(file, text.lines().filter(lines).toList());
      files.add(file);
    }
    return files;
  }
}
