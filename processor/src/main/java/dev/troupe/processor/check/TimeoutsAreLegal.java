package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Protocol;
import dev.troupe.processor.model.TimeLimit;
import dev.troupe.processor.model.Timeout;

/** Time limits are read while compiling. */
final class TimeoutsAreLegal implements Check {

  @Override
  public void check(Protocol protocol, Report report) {
    protocol.timeout().ifPresent(timeout -> check(timeout, report));
    protocol
        .messages()
        .flatMap(message -> message.marks().timeout().stream())
        .forEach(timeout -> check(timeout, report));
  }

  private static void check(Timeout timeout, Report report) {
    switch (timeout.limit()) {
      case TimeLimit.Malformed() -> add(Rule.MALFORMED_TIMEOUT, timeout, report);
      case TimeLimit.Zero() -> add(Rule.ZERO_TIMEOUT, timeout, report);
      case TimeLimit.TooLong() -> add(Rule.TIMEOUT_TOO_LONG, timeout, report);
      case TimeLimit.Finite _, TimeLimit.Infinite _ -> {}
    }
  }

  private static void add(Rule rule, Timeout timeout, Report report) {
    report.add(rule, timeout.origin(), timeout.text());
  }
}
