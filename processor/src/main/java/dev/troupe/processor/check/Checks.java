package dev.troupe.processor.check;

import dev.troupe.processor.diagnostic.Severity;
import java.util.List;
import java.util.Optional;

/** All rules. Their order does not matter: the report sorts by place. */
public final class Checks {

  private Checks() {}

  /**
   * All of them, for one compilation with its claims.
   *
   * @param sendable what a type is that is not safe to send; empty if that is not looked for
   */
  public static List<Check> all(Claims claims, Optional<Severity> sendable) {
    return List.of(
        new IsAnInterface(),
        new IsNotSealed(),
        new IsNotPrivate(),
        new SeesTheRuntime(),
        new VoidSaysCallOrCast(),
        new NotBothCallAndCast(),
        new CastsReturnNothing(),
        new CastsDeclareNoExceptions(),
        new OnlyMessagesAreMarked(),
        new TimeoutsAreLegal(),
        new ThrowsAreNarrow(),
        new ThrowsNoVariables(),
        new ResultsAreDetermined(),
        new ParametersHaveNames(),
        new ReturnsNoFuture(),
        new IsNoSuspendFunction(),
        new MessagesAreSendable(sendable),
        new WaiversHaveReasons(),
        new SignaturesAreFree(),
        new TypesAreVisible(),
        new NamesAreNotHidden(),
        new GeneratedNamesAreFree(claims),
        new TypesAreShallow(),
        new NamesFitFiles(),
        new FitsClassFile(),
        new BoundsCanBeWritten(),
        new OverridesAreRight(),
        new DiamondsAgree());
  }
}
