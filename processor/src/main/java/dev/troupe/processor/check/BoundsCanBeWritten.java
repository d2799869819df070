package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Origin;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.TypeParameters;

/**
 * The generated code repeats the bounds of type variables. It cannot do so with Object beside
 * another bound, which changes the erasure, nor with an array that stands for a parent's variable.
 */
final class BoundsCanBeWritten implements MessageCheck {

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
    parameters
        .withArrayBound()
        .forEach(name -> report.add(Rule.ARRAY_BOUND, origin, subject, name));
  }
}
