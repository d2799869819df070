package dev.troupe;

import java.util.Objects;

/**
 * The term of the {@link ExitReason.Custom} with which a start fails whose name is taken.
 * Corresponds to {@code {already_started, Pid}}.
 *
 * @param name the name
 * @param actor who has it
 */
public record AlreadyStarted(String name, ActorRef actor) {
  /** Checks its arguments. */
  public AlreadyStarted {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(actor, "actor");
  }
}
