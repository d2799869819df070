package dev.troupe;

import java.util.Objects;

/**
 * More messages wait in an actor's mailbox than its high-water mark: what watchers of {@link
 * ActorSystem#alarms()} get, as an info message.
 *
 * @param actor whose mailbox it is
 * @param atLeast the mark; how many more there are is not counted
 */
public record HighWater(ActorRef actor, long atLeast) {

  /** Checks its arguments. */
  public HighWater {
    Objects.requireNonNull(actor, "actor");
  }
}
