package dev.troupe;

import dev.troupe.internal.actor.DelayedMessage;

/** A message that is sent later, by {@link Timers#sendAfter}. May be used on any thread. */
public sealed interface TimerRef permits DelayedMessage {

  /**
   * Keeps the message from being sent. Corresponds to {@code erlang:cancel_timer/1}.
   *
   * @return false if it was sent or cancelled before, or the receiver has ended
   */
  boolean cancel();
}
