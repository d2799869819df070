package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Origin;
import dev.troupe.processor.model.Protocol;

/** Only what is sent to the server is a call or a cast. */
final class OnlyMessagesAreMarked implements Check {

  @Override
  public void check(Protocol protocol, Report report) {
    for (Method method : protocol.methods()) {
      if (!method.isMessage()) {
        method.marks().call().ifPresent(mark -> add(report, mark, method, "@Call"));
        method.marks().cast().ifPresent(mark -> add(report, mark, method, "@Cast"));
      }
    }
  }

  private static void add(Report report, Origin mark, Method method, String name) {
    report.add(Rule.NOT_A_MESSAGE, mark, method, method.kind(), name);
  }
}
