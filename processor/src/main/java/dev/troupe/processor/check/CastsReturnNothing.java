package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Protocol;

/** Nobody waits for what a cast returns. */
final class CastsReturnNothing implements MessageCheck {

  @Override
  public void check(Protocol protocol, Method message, Report report) {
    if (message.isCast() && !message.isCall() && !message.result().isVoid()) {
      report.add(Rule.CAST_RETURNS_A_VALUE, message.origin(), message, message.result());
    }
  }
}
