package dev.troupe.examples.bank;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A run of the main class: its exit status and what it has printed. */
record Run(int status, String out, String err) {

  static Run of(Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    String[] texts = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
    int status = Main.run(texts, new PrintStream(out, true), new PrintStream(err, true));
    return new Run(status, out.toString(), err.toString());
  }

  /** A number of the summary. */
  long count(String what) {
    Matcher line = Pattern.compile("(?m)^" + what + " +([\\d,]+)$").matcher(out);
    assertTrue(line.find(), () -> "no line \"" + what + "\" in:\n" + out + err);
    return Long.parseLong(line.group(1).replace(",", ""));
  }
}
