package dev.troupe.internal.actor;

import java.lang.reflect.UndeclaredThrowableException;

/**
 * How a handler that answers later leaves: thrown by {@code Reply.later}, known to the turn. No
 * Exception and no Error, so that only {@code catch (Throwable)} can swallow it; no stack, so that
 * it costs nothing.
 */
public final class Later extends Throwable {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("StaticAssignmentOfThrowable") // it has no stack, so one is like another
  static final Later SIGNAL = new Later();

  /** Whether something thrown is the signal; a server behind a proxy throws it wrapped. */
  static boolean isIn(Throwable thrown) {
    return thrown == SIGNAL
        || (thrown instanceof UndeclaredThrowableException && thrown.getCause() == SIGNAL);
  }

  private Later() {
    super("The handler answers later. Let this through.", null, false, false);
  }
}
