package dev.troupe.internal.actor;

import dev.troupe.ExitReason;

/** What something thrown in a turn means for the actor. */
final class Crash {

  /** Made beforehand: of a handler that has used up the memory, the crash must not be lost too. */
  private static final ExitReason NO_MEMORY =
      new ExitReason.Crashed(
          new OutOfMemoryError("a handler has thrown something for which there was no memory"));

  private Crash() {}

  /** Does not throw. */
  static ExitReason reason(Throwable thrown) {
    try {
      return thrown instanceof ExitNow exit ? exit.reason() : new ExitReason.Crashed(thrown);
    } catch (Throwable noMemory) {
      return NO_MEMORY;
    }
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
