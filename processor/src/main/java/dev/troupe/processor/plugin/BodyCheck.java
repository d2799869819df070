package dev.troupe.processor.plugin;

/** A rule for bodies. It reports every breach, and never stops at the first. */
@FunctionalInterface
interface BodyCheck {

  /** Looks at a top-level type; its trees are for now only, as the compiler takes them apart. */
  void check(TopLevel type, Findings findings);
}
