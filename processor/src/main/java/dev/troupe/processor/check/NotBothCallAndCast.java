package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Protocol;

/** A method is a call or a cast. */
final class NotBothCallAndCast implements MessageCheck {

  @Override
  public void check(Protocol protocol, Method message, Report report) {
    if (message.isCall() && message.isCast()) {
      report.add(Rule.CALL_AND_CAST, message.origin(), message);
    }
  }
}
