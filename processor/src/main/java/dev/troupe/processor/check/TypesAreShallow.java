package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Protocol;

/**
 * The compiler reads types with its stack, and generated code from deeper in it than the source: a
 * type that it can just read there would end it here, without a word on where.
 */
final class TypesAreShallow implements MessageCheck {

  @Override
  public void check(Protocol protocol, Method message, Report report) {
    if (!message.isShallow()) {
      report.add(Rule.TYPE_TOO_DEEP, message.origin(), message.name() + "(…)");
    }
  }
}
