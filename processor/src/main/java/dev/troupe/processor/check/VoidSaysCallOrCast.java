package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Protocol;

/** Whether the caller of a void method waits is too important to be a default. */
final class VoidSaysCallOrCast implements MessageCheck {

  @Override
  public void check(Protocol protocol, Method message, Report report) {
    if (message.result().isVoid() && !message.isCall() && !message.isCast()) {
      report.add(Rule.VOID_MUST_SAY_CALL_OR_CAST, message.origin(), message);
    }
  }
}
