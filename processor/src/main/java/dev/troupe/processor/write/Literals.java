package dev.troupe.processor.write;

import java.util.Locale;

/** How people write numbers in code. */
final class Literals {

  private Literals() {}

  /** A {@code long} in groups of three digits: {@code 2_000_000_000L}. */
  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '_') + "L";
  }
}
