package dev.troupe.trust;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A JVM of its own for a test that needs other options than the build's. Its main class prints its
 * figures as lines {@code key=value}, and ends with another status than 0 if something was wrong.
 */
public final class Fork {

  private static final int SHOWN = 30_000;

  private final Class<?> main;
  private final List<String> options = new ArrayList<>();
  private final List<String> arguments = new ArrayList<>();
  private Duration limit = Duration.ofMinutes(2);

  private Fork(Class<?> main) {
    this.main = main;
  }

  public static Fork of(Class<?> main) {
    return new Fork(main);
  }

  /** Options of the JVM. */
  public Fork with(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Arguments of the main class. */
  public Fork args(Object... more) {
    for (Object one : more) {
      arguments.add(String.valueOf(one));
    }
    return this;
  }

  /** After how long it counts as hanging; it is then asked for its threads, and ended. */
  public Fork within(Duration time) {
    limit = time;
    return this;
  }

  /** Runs it; fails with all that it has said if it does not end well. */
  public Map<String, String> run() throws IOException, InterruptedException {
    Path output = Files.createTempFile("fork", ".txt");
    Process process =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      String threads = ended ? "" : threads(process);
      process.destroyForcibly().waitFor();
      String said = Files.readString(output, StandardCharsets.UTF_8);
      if (!ended) {
        return fail(command() + " hangs. " + tail(said) + threads);
      }
      if (process.exitValue() != 0) {
        return fail(command() + " has ended with " + process.exitValue() + ". " + tail(said));
      }
      return figures(said);
    } finally {
      process.destroyForcibly();
      Files.deleteIfExists(output);
    }
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    System.getProperties()
        .forEach((key, value) -> {
          if (key.toString().startsWith("trust.")) {
            command.add("-D" + key + "=" + value);
          }
        });
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(arguments);
    return command;
  }

  private static String threads(Process process) throws IOException, InterruptedException {
    Path dump = Files.createTempFile("threads", ".txt");
    try {
      new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
              Long.toString(process.pid()),
              "Thread.dump_to_file",
              "-overwrite",
              dump.toString())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(20, TimeUnit.SECONDS);
      return "\nIts threads:\n" + Files.readString(dump, StandardCharsets.UTF_8);
    } finally {
      Files.deleteIfExists(dump);
    }
  }

  private static String tail(String said) {
    return "It has said:\n" + said.substring(Math.max(0, said.length() - SHOWN));
  }

  private static Map<String, String> figures(String said) {
    Map<String, String> figures = new TreeMap<>();
    said.lines()
        .forEach(line -> {
          int at = line.indexOf('=');
          if (at > 0 && line.substring(0, at).matches("[a-zA-Z0-9.-]+")) {
            figures.put(line.substring(0, at), line.substring(at + 1));
          }
        });
    return figures;
  }
}
