package dev.troupe.processor.diagnostic;

import javax.tools.Diagnostic.Kind;

/** How much a breach of a rule matters. */
public enum Severity {
  /** No working code is generated for the protocol. */
  ERROR(Kind.ERROR),
  /**
   * The code is generated; {@code @SuppressWarnings("troupe:…")} with the rule's name silences it.
   */
  WARNING(Kind.WARNING),
  /** A fact worth knowing. */
  NOTE(Kind.NOTE);

  private final Kind kind;

  Severity(Kind kind) {
    this.kind = kind;
  }

  /** What the compiler calls it. */
  public Kind kind() {
    return kind;
  }
}
