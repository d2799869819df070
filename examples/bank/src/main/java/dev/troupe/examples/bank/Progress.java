package dev.troupe.examples.bank;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

/** Shows how far the work is: in place on a terminal, else a line for each tenth. */
final class Progress {

  private final PrintStream out;
  private final long rows;
  private final boolean terminal;
  private long tenths;

  Progress(PrintStream out, long rows) {
    this.out = out;
    this.rows = rows;
    this.terminal =
        out == System.out
            && Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  void show(long done) {
    long percent = rows == 0 ? 100 : 100 * done / rows;
    String text = String.format(Locale.ROOT, "%,d of %,d rows (%d%%)", done, rows, percent);
    if (terminal) {
      out.print("\r" + text);
      out.flush();
    } else if (percent / 10 > tenths) {
      tenths = percent / 10;
      out.println(text);
    }
  }

  void finish() {
    show(rows);
    if (terminal) {
      out.println();
    }
  }
}
