package dev.troupe;

import java.util.Objects;

/**
 * An exit signal, as the info message that an actor gets which traps exits. Corresponds to {@code
 * {'EXIT', From, Reason}}.
 *
 * @param from the actor that has ended, or that has sent the signal
 * @param reason why
 */
public record Exit(ActorRef from, ExitReason reason) {
  /** Checks its arguments. */
  public Exit {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(reason, "reason");
  }
}
