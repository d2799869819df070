package dev.troupe.processor.option;

import java.util.List;

/** What a user may set by {@code -Atroupe.…=…}. */
enum Option {
  /** What becomes of a type that is not safe to send. */
  SENDABLE("troupe.sendable", "error", "warn", "off"),
  /** Types that are safe to send, although nothing in them says so. */
  TRUST("troupe.sendable.trust"),
  /** Whether later processors are kept from seeing Troupe's annotations. */
  CLAIM("troupe.claim", "true", "false");

  static final String PREFIX = "troupe.";

  private final String key;
  private final String legalValues;

  Option(String key, String... legalValues) {
    this.key = key;
    this.legalValues = String.join(" ", legalValues);
  }

  String key() {
    return key;
  }

  /** The legal values, the default first; none if any text is one. */
  List<String> legalValues() {
    return legalValues.isEmpty() ? List.of() : List.of(legalValues.split(" "));
  }
}
