package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Origin;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.TypeParameters;

/** Object beside another bound changes the erasure, and the generated code cannot repeat it. */
final class BoundsAreNotObject implements MessageCheck {

  @Override
  public void check(Protocol protocol, Report report) {
    check(protocol.origin(), protocol, protocol.typeParameters(), report);
    MessageCheck.super.check(protocol, report);
  }

  @Override
  public void check(Protocol protocol, Method message, Report report) {
    check(message.origin(), message, message.typeParameters(), report);
  }

  private static void check(
      Origin origin, Object subject, TypeParameters parameters, Report report) {
    parameters
        .withObjectBound()
        .forEach(name -> report.add(Rule.OBJECT_BOUND, origin, subject, name));
  }
}
