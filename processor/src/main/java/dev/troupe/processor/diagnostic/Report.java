package dev.troupe.processor.diagnostic;

import static java.util.Comparator.comparingInt;

import dev.troupe.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;

/** Collects every breach of a rule by one protocol, to be told in source order. */
public final class Report {

  /** A message and the place that it is about. */
  record Breach(SourceOrigin origin, String message) {}

  private final List<Breach> breaches = new ArrayList<>();

  public void add(Rule rule, Origin origin, Object... details) {
    breaches.add(new Breach((SourceOrigin) origin, rule.message(details)));
  }

  public boolean isClean() {
    return breaches.isEmpty();
  }

  List<Breach> inSourceOrder() {
    return breaches.stream().sorted(comparingInt(breach -> breach.origin().position())).toList();
  }
}
