package dev.troupe.internal.actor;

import dev.troupe.ExitReason;

/** How the body of a bare process, or a receive, is left when the actor is to end. */
final class ExitNow extends Throwable {
  private static final long serialVersionUID = 1L;

  private final transient ExitReason reason;

  ExitNow(ExitReason reason) {
    super("The actor ends. Let this through.", null, false, false);
    this.reason = reason;
  }

  ExitReason reason() {
    return reason;
  }
}
