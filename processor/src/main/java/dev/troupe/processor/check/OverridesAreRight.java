package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.Spelling;

/** The compiler says this too, but so late that it would say it of the generated code as well. */
final class OverridesAreRight implements Check {

  @Override
  public void check(Protocol protocol, Report report) {
    for (Protocol.WrongOverride wrong : protocol.wrongOverrides()) {
      Method overridden = wrong.overridden();
      report.add(
          Rule.WRONG_OVERRIDE,
          wrong.method().origin(),
          wrong.method(),
          wrong.method().result(),
          Spelling.of(overridden.owner()),
          overridden.result());
    }
  }
}
