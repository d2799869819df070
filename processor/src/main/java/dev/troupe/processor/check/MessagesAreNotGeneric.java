package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Protocol;

/** A message has no type parameters. */
final class MessagesAreNotGeneric implements MessageCheck {

  @Override
  public void check(Protocol protocol, Method message, Report report) {
    if (message.generic()) {
      report.add(Rule.GENERIC_METHOD, message.origin(), message);
    }
  }
}
