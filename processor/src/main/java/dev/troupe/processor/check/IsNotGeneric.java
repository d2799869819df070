package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Protocol;

/** A protocol has no type parameters. */
final class IsNotGeneric implements Check {

  @Override
  public void check(Protocol protocol, Report report) {
    if (!protocol.typeParameters().isEmpty()) {
      report.add(
          Rule.GENERIC_PROTOCOL,
          protocol.origin(),
          protocol,
          String.join(", ", protocol.typeParameters()));
    }
  }
}
