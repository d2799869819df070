package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Report;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.diagnostic.Severity;
import dev.troupe.processor.model.Method;
import dev.troupe.processor.model.Origin;
import dev.troupe.processor.model.Parameter;
import dev.troupe.processor.model.Passage;
import dev.troupe.processor.model.Passage.Flaw;
import dev.troupe.processor.model.Protocol;
import java.util.Optional;
import java.util.function.Function;

/** What two actors share must not change. */
final class MessagesAreSendable implements MessageCheck {

  /** The only way out where nobody can change the type. */
  private static final String WAIVER =
      "Write @UnsafeSend(\"why\") on the parameter there, as its type cannot be another one.";

  private final Optional<Severity> severity;

  /**
   * @param severity empty if nobody wants to know
   */
  MessagesAreSendable(Optional<Severity> severity) {
    this.severity = severity;
  }

  @Override
  public void check(Protocol protocol, Method message, Report report) {
    if (IsNoSuspendFunction.isOne(message)) {
      return; // Its result is never what it says.
    }
    String method = message.toString().replaceFirst(",$", "");
    if (!message.isCast() && !message.result().future()) {
      check(message.passage(), message.origin(), "the result of " + method, Flaw::fix, report);
    }
    for (Parameter parameter : message.parameters()) {
      String subject = "parameter '%s' of %s".formatted(parameter.name(), method);
      check(
          parameter.passage(),
          parameter.origin(),
          subject,
          flaw -> message.compiled() ? WAIVER : flaw.fix(),
          report);
    }
  }

  private void check(
      Passage passage, Origin origin, String subject, Function<Flaw, String> fix, Report report) {
    severity.ifPresent(chosen ->
        passage
            .flaw()
            .ifPresent(flaw ->
                report.add(
                    Rule.NOT_SENDABLE, chosen, origin, subject, flaw.problem(), fix.apply(flaw))));
  }
}
