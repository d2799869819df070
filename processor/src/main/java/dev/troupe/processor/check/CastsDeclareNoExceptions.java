package dev.troupe.processor.check;

import static java.util.stream.Collectors.joining;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Protocol;

/** Nobody waits for what a cast throws. */
final class CastsDeclareNoExceptions implements MessageCheck {

  @Override
  public void check(Protocol protocol, Method message, Report report) {
    if (message.isCast() && !message.isCall() && !message.thrown().isEmpty()) {
      String declared =
          message.thrown().stream().map(each -> each.type().toString()).collect(joining(", "));
      report.add(Rule.CAST_DECLARES_EXCEPTIONS, message.origin(), message, declared);
    }
  }
}
