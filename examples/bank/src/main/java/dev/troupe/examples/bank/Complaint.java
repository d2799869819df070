package dev.troupe.examples.bank;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * What is wrong with a row.
 *
 * @param line the row's line in the file
 * @param reason a sentence
 */
record Complaint(long line, String reason) {

  /** How many of a kind are worth showing. */
  static final int SHOWN = 20;

  /** Prints the first complaints of a kind, and how many more there are. */
  static void print(PrintStream to, Path file, String kind, List<Complaint> first, long count) {
    List<Complaint> shown = first.subList(0, Math.min(SHOWN, first.size()));
    for (Complaint complaint : shown) {
      to.println(file + ":" + complaint.line + ": " + kind + ": " + complaint.reason);
    }
    if (count > shown.size()) {
      to.println(file + ": " + (count - shown.size()) + " more rows are " + kind + ".");
    }
  }
}
