package dev.troupe.examples.bank;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * How a run went.
 *
 * @param file what was read
 * @param tally what the tellers did with it
 * @param before the accounts before
 * @param after the accounts after
 * @param elapsed how long the tellers took
 */
record Summary(
    TransferFile file, Tally tally, Statement before, Statement after, Duration elapsed) {

  boolean countsAddUp() {
    return file.rows() == tally.applied() + tally.refused() + file.malformed().size();
  }

  boolean moneyIsConserved() {
    return before.cents() == after.cents();
  }

  void print(PrintStream out) {
    line(out, "rows", file.rows());
    line(out, "applied", tally.applied());
    line(out, "refused", tally.refused());
    line(out, "malformed", file.malformed().size());
    line(out, "crashes", after.crashes());
    line(out, "restarts", after.restarts());
    line(out, "sum before", before.cents());
    line(out, "sum after", after.cents());
    out.printf(Locale.ROOT, "%-10s %,15.1f s%n", "elapsed", elapsed.toMillis() / 1000.0);
  }

  private static void line(PrintStream out, String what, long count) {
    out.printf(Locale.ROOT, "%-10s %,15d%n", what, count);
  }
}
