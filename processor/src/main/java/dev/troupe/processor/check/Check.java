package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.model.Protocol;

/** A rule. It reports every breach, and never stops at the first. */
@FunctionalInterface
public interface Check {

  void check(Protocol protocol, Report report);
}
