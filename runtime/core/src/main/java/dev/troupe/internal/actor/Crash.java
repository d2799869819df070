package dev.troupe.internal.actor;

import dev.troupe.ExitReason;

/** What something thrown in a turn means for the actor. */
final class Crash {

  private Crash() {}

  static ExitReason reason(Throwable thrown) {
    return thrown instanceof ExitNow exit ? exit.reason() : new ExitReason.Crashed(thrown);
  }

  /** An object in words; whatever its toString throws, this does not. */
  static String describe(Object object) {
    try {
      return String.valueOf((Object) object.toString()); // which may be null
    } catch (Throwable failure) {
      return object.getClass().getName() + " (its toString throws " + failure.getClass() + ")";
    }
  }
}
