package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.Spelling;

/** What comes from two interfaces must be one message. */
final class DiamondsAgree implements Check {

  @Override
  public void check(Protocol protocol, Report report) {
    for (Protocol.Diamond diamond : protocol.diamonds()) {
      report.add(
          Rule.DIAMOND_DISAGREES,
          protocol.origin(),
          diamond.one().name() + "(…)",
          Spelling.of(diamond.one().owner()),
          Spelling.of(diamond.other().owner()),
          diamond.difference(),
          protocol);
    }
  }
}
