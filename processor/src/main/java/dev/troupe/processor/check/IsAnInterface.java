package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Protocol;

/** A protocol is an interface, so that the stub and the server can both implement it. */
final class IsAnInterface implements Check {

  @Override
  public void check(Protocol protocol, Report report) {
    if (!protocol.shape().isInterface()) {
      report.add(Rule.NOT_AN_INTERFACE, protocol.annotation(), protocol, protocol.shape());
    }
  }
}
