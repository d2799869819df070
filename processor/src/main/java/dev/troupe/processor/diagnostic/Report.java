package dev.troupe.processor.diagnostic;

import static java.util.Comparator.comparingInt;

import dev.troupe.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;

/** Collects every breach of a rule by one protocol, to be told in source order. */
public final class Report {

  /** A message and the place that it is about. */
  record Breach(Rule rule, SourceOrigin origin, Severity severity, String message) {}

  private final List<Breach> breaches = new ArrayList<>();

  public void add(Rule rule, Origin origin, Object... details) {
    add(rule, rule.severity(), origin, details);
  }

  /** For a rule whose severity is the user's choice. */
  public void add(Rule rule, Severity severity, Origin origin, Object... details) {
    breaches.add(new Breach(rule, (SourceOrigin) origin, severity, rule.message(details)));
  }

  /** Whether code may be generated. */
  public boolean isClean() {
    return breaches.stream().noneMatch(breach -> breach.severity() == Severity.ERROR);
  }

  List<Breach> inSourceOrder() {
    return breaches.stream().sorted(comparingInt(breach -> breach.origin().position())).toList();
  }
}
