package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Parameter;
import dev.troupe.processor.model.Passage.Waiver;
import dev.troupe.processor.model.Protocol;
import java.util.Optional;

/** Whoever vouches for something says why. */
final class WaiversHaveReasons implements MessageCheck {

  @Override
  public void check(Protocol protocol, Method message, Report report) {
    String method = message.toString().replaceFirst(",$", "");
    check(message.passage().waiver(), "the result of " + method, report);
    for (Parameter parameter : message.parameters()) {
      String subject = "parameter '%s' of %s".formatted(parameter.name(), method);
      check(parameter.passage().waiver(), subject, report);
    }
  }

  static void check(Optional<Waiver> waiver, String subject, Report report) {
    waiver
        .filter(given -> given.reason().isBlank())
        .ifPresent(given -> report.add(Rule.BLANK_REASON, given.origin(), subject));
  }
}
