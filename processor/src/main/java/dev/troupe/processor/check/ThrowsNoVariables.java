package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.Thrown;

/** The exceptions that are replies are told from crashes at run time. */
final class ThrowsNoVariables implements MessageCheck {

  @Override
  public void check(Protocol protocol, Method message, Report report) {
    message.thrown().stream()
        .map(Thrown::type)
        .filter(type -> type.isVariable() && !message.isCast())
        .forEach(type -> report.add(Rule.THROWS_TYPE_VARIABLE, message.origin(), message, type));
  }
}
