package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.Spelling;

/** Generated code stands beside the protocol, not inside the class around it. */
final class IsNotPrivate implements Check {

  @Override
  public void check(Protocol protocol, Report report) {
    protocol
        .privateType()
        .map(Spelling::of)
        .ifPresent(type -> report.add(Rule.PRIVATE_PROTOCOL, protocol.origin(), type));
  }
}
