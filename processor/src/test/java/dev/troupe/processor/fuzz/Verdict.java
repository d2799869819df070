package dev.troupe.processor.fuzz;

import java.util.Set;

/**
 * What became of one source.
 *
 * @param shown whether processors were shown a protocol of it
 * @param rules those of the processor that it breaks
 * @param echo whether generated code repeats an error of the source itself
 * @param fault what is wrong with the processor; empty if nothing is
 */
record Verdict(Unit unit, Kind kind, boolean shown, Set<String> rules, boolean echo, String fault) {

  /** Who has the last word. */
  enum Kind {
    /** The code of every protocol was generated and compiles. */
    VALID,
    /** The processor has said why it generates nothing. */
    REFUSED,
    /** It does not compile without the processor either. */
    BROKEN,
    /** The processor is at fault. */
    FAILED
  }
}
