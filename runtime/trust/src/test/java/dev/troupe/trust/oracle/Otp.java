package dev.troupe.trust.oracle;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Runs scenarios on Erlang/OTP, by {@code escript}. */
final class Otp {

  private static final String DRIVER = "src/test/erlang/oracle.escript";

  private Otp() {}

  /**
   * Runs each scenario several times.
   *
   * @return the traces of those whose runs all gave the same
   */
  static List<Trace> run(Collection<Scenario> scenarios, int times) {
    try {
      Path in = Files.createTempFile("oracle", ".in");
      Path out = Files.createTempFile("oracle", ".out");
      try {
        StringBuilder text = new StringBuilder();
        scenarios.forEach(scenario -> text.append(new Trace(scenario, List.of()).text()));
        Files.writeString(in, text);
        Process erlang =
            new ProcessBuilder(
                    "escript", driver(), in.toString(), out.toString(), String.valueOf(times))
                .inheritIO()
                .start();
        int exit = erlang.waitFor();
        if (exit != 0) {
          throw new IllegalStateException("escript has ended with " + exit + ".");
        }
        return TraceReader.read(Files.readAllLines(out));
      } finally {
        Files.deleteIfExists(in);
        Files.deleteIfExists(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Is escript there? On Debian it comes with: apt-get install erlang-base", e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The build runs tests in the module's folder; others may run them elsewhere. */
  private static String driver() {
    for (String base : List.of("", "runtime/trust/", "../trust/")) {
      if (new File(base + DRIVER).exists()) {
        return base + DRIVER;
      }
    }
    throw new IllegalStateException("There is no " + DRIVER + " here.");
  }
}
