package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Protocol;

/** A stub must be able to implement the protocol. */
final class IsNotSealed implements Check {

  @Override
  public void check(Protocol protocol, Report report) {
    if (protocol.shape() == Protocol.Shape.SEALED_INTERFACE) {
      report.add(Rule.SEALED_PROTOCOL, protocol.origin(), protocol);
    }
  }
}
