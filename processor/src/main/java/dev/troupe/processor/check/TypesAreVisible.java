package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Origin;
import dev.troupe.processor.model.Parameter;
import dev.troupe.processor.model.Passage;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.Spelling;
import dev.troupe.processor.model.Thrown;
import dev.troupe.processor.model.Type;

/** Generated code mentions every type of every signature. */
final class TypesAreVisible implements MessageCheck {

  @Override
  public void check(Protocol protocol, Report report) {
    for (Type bound : protocol.typeParameters().bounds()) {
      check(protocol, protocol, protocol.origin(), bound, report);
    }
    MessageCheck.super.check(protocol, report);
  }

  @Override
  public void check(Protocol protocol, Method message, Report report) {
    for (Type bound : message.typeParameters().bounds()) {
      check(protocol, message, message.origin(), bound, report);
    }
    check(protocol, message, message.origin(), message.result(), report);
    check(protocol, message, message.origin(), message.result(), message.passage(), report);
    for (Parameter parameter : message.parameters()) {
      Origin origin = parameter.origin();
      check(protocol, message, origin, parameter.type(), report);
      check(protocol, message, origin, parameter.type(), parameter.passage(), report);
    }
    for (Thrown thrown : message.thrown()) {
      check(protocol, message, message.origin(), thrown.type(), report);
    }
  }

  /** What is deep in a type must be visible only if the generated code copies it. */
  private static void check(
      Protocol protocol, Method message, Origin origin, Type type, Passage passage, Report report) {
    passage
        .hidden()
        .filter(_ -> type.hidden().isEmpty())
        .map(hidden -> Spelling.of(hidden) + " (copied on its way)")
        .ifPresent(hidden ->
            report.add(Rule.HIDDEN_TYPE, origin, message, hidden, protocol.packageName()));
  }

  private static void check(
      Protocol protocol, Object subject, Origin origin, Type type, Report report) {
    type.hidden()
        .map(Spelling::of)
        .ifPresent(hidden ->
            report.add(Rule.HIDDEN_TYPE, origin, subject, hidden, protocol.packageName()));
  }
}
