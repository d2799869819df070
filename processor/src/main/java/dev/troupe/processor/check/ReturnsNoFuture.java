package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Protocol;

/** The stub makes the futures. */
final class ReturnsNoFuture implements MessageCheck {

  @Override
  public void check(Protocol protocol, Method message, Report report) {
    if (message.result().future() && !message.isCast()) {
      report.add(
          Rule.RETURNS_FUTURE,
          message.origin(),
          message,
          message.result(),
          message.name(),
          protocol.stub().simpleName());
    }
  }
}
