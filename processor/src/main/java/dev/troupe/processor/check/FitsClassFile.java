package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Protocol;

/**
 * The stub is one class, and its constants are limited in number. A message asks for its exceptions
 * in one expression, and the compiler reads long ones with its stack. The figures are estimates
 * from above; no protocol for people comes near them.
 */
final class FitsClassFile implements Check {

  private static final int MOST_CONSTANTS = 65_000;
  private static final int PER_MESSAGE = 22;
  private static final int PER_PARAMETER = 4;
  private static final int PER_EXCEPTION = 4;
  private static final int MOST_EXCEPTIONS = 200;

  @Override
  public void check(Protocol protocol, Report report) {
    long constants = protocol.messages().mapToLong(FitsClassFile::constants).sum();
    boolean tooLong =
        protocol.messages().anyMatch(message -> message.thrown().size() > MOST_EXCEPTIONS);
    if (constants > MOST_CONSTANTS || tooLong) {
      report.add(Rule.PROTOCOL_TOO_LARGE, protocol.origin(), protocol);
    }
  }

  private static long constants(Method message) {
    return PER_MESSAGE
        + (long) PER_PARAMETER * message.parameters().size()
        + (long) PER_EXCEPTION * message.thrown().size();
  }
}
