package dev.troupe.processor.check;

import java.util.List;

/** All rules. Their order does not matter: the report sorts by place. */
public final class Checks {

  private Checks() {}

  /** All of them, for one compilation with its claims. */
  public static List<Check> all(Claims claims) {
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
        new SignaturesAreFree(),
        new TypesAreVisible(),
        new NamesAreNotHidden(),
        new GeneratedNamesAreFree(claims),
        new TypesAreShallow(),
        new NamesFitFiles(),
        new FitsClassFile(),
        new DiamondsAgree());
  }
}
