package dev.troupe.processor.check;

import com.palantir.javapoet.ClassName;
import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.Spelling;
import java.util.List;

/** A stub is nicer to use if its parameters are called what they are. */
final class ParametersHaveNames implements Check {

  @Override
  public void check(Protocol protocol, Report report) {
    List<ClassName> owners =
        protocol
            .messages()
            .filter(ParametersHaveNames::isNameless)
            .map(Method::owner)
            .distinct()
            .toList();
    for (ClassName owner : owners) {
      report.add(
          Rule.PARAMETER_NAMES_LOST,
          protocol.origin(),
          protocol,
          Spelling.of(owner),
          protocol.stub().simpleName());
    }
  }

  private static boolean isNameless(Method message) {
    return message.compiled()
        && !message.owner().packageName().startsWith("java.") // Nobody compiles that again.
        && !message.parameters().isEmpty()
        && message.parameters().stream().allMatch(each -> each.name().matches("arg\\d+"));
  }
}
