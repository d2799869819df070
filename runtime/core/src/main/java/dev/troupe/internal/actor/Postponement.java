package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import org.jspecify.annotations.Nullable;

/**
 * How a state leaves an event to a later state: thrown by {@code StateMachine.postpone}, known to
 * the turn. As {@link Later}, it has no stack, and only {@code catch (Throwable)} can swallow it.
 */
public final class Postponement extends Throwable {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("StaticAssignmentOfThrowable") // it has no stack, so one is like another
  static final Postponement SIGNAL = new Postponement();

  private Postponement() {
    super("The event is postponed. Let this through.", null, false, false);
  }

  /** What something thrown in a handler means for the actor: null if it goes on. */
  static @Nullable ExitReason outcome(Throwable thrown, Cell cell) {
    return thrown == SIGNAL && Machine.letsPass(cell) ? null : Crash.reason(thrown);
  }
}
