package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Origin;
import dev.troupe.processor.model.Parameter;
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
    for (Parameter parameter : message.parameters()) {
      check(protocol, message, parameter.origin(), parameter.type(), report);
    }
    for (Thrown thrown : message.thrown()) {
      check(protocol, message, message.origin(), thrown.type(), report);
    }
  }

  private static void check(
      Protocol protocol, Object subject, Origin origin, Type type, Report report) {
    type.hidden()
        .map(Spelling::of)
        .ifPresent(hidden ->
            report.add(Rule.HIDDEN_TYPE, origin, subject, hidden, protocol.packageName()));
  }
}
