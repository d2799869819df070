package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Protocol;

/** What a generic method returns depends on what it is given. */
final class ResultsAreDetermined implements MessageCheck {

  @Override
  public void check(Protocol protocol, Method message, Report report) {
    message.typeParameters().variables().stream()
        .filter(message.result()::mentions)
        .filter(variable ->
            message.parameters().stream().noneMatch(each -> each.type().mentions(variable)))
        .forEach(variable ->
            report.add(
                Rule.RESULT_ONLY_VARIABLE,
                message.origin(),
                message,
                message.result(),
                variable.name(),
                protocol));
  }
}
