package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Protocol;

/** A protocol inherits from no generic interface, however far up. */
final class InheritsFromPlainInterfaces implements Check {

  @Override
  public void check(Protocol protocol, Report report) {
    for (String parent : protocol.genericParents()) {
      report.add(Rule.GENERIC_PARENT, protocol.origin(), protocol, parent);
    }
  }
}
