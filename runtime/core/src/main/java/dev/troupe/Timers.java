package dev.troupe;

import dev.troupe.internal.actor.DelayedMessage;
import dev.troupe.internal.actor.KeyedTimers;
import dev.troupe.internal.actor.Limits;
import java.time.Duration;
import java.util.Objects;

/**
 * The timers of the actor whose turn it is, from {@link Self#timers}: each sends the actor a
 * message of its own when its time has come. The message arrives as an info message, at {@link
 * GenServer#onInfo} or {@link Self#receive()}, in order with the others in the mailbox. It never
 * comes early, and takes its place in a bounded mailbox without being counted or waiting.
 *
 * <p>A timer is known by its key, compared by {@code equals}. Setting a key anew, or cancelling it,
 * takes the timer back for good: a message that it has sent already, and that waits in the mailbox,
 * is not delivered any more. All timers end with the actor, so a restarted one begins without any.
 *
 * <p>Each method throws {@link IllegalStateException} outside of the turns of the actor that it
 * belongs to. Corresponds to {@code erlang:start_timer/3}, {@code erlang:cancel_timer/1} and the
 * module {@code timer}.
 */
public sealed interface Timers permits KeyedTimers {

  /**
   * Sends the actor a message once.
   *
   * @param key what to know the timer by; one that is set under it is taken back
   * @param delay after how long; zero sends it at once
   * @param message the message
   * @throws IllegalArgumentException if the delay is negative
   */
  void after(Object key, Duration delay, Object message);

  /**
   * As {@link #every(Object, Duration, Duration, Object)}, where the first message comes after one
   * period.
   *
   * @param key what to know the timer by; one that is set under it is taken back
   * @param period how long from one message to the next
   * @param message the message
   * @throws IllegalArgumentException if the period is not more than zero
   */
  default void every(Object key, Duration period, Object message) {
    every(key, period, period, message);
  }

  /**
   * Sends the actor a message again and again, at a fixed rate: what comes is due at the first time
   * plus so many periods, however long the handler takes. The messages do not pile up: the next one
   * is sent when the last has been delivered, and times that have passed by then are left out.
   *
   * @param key what to know the timer by; one that is set under it is taken back
   * @param first after how long the first message comes; zero sends it at once
   * @param period how long from one message to the next
   * @param message the message, the same each time
   * @throws IllegalArgumentException if the first delay is negative or the period is not more than
   *     zero
   */
  void every(Object key, Duration first, Duration period, Object message);

  /**
   * Takes a timer back.
   *
   * @param key its key
   * @return true if it was set, and so its message will not come any more; false if there is none
   *     or its message has been delivered
   */
  boolean cancel(Object key);

  /**
   * Whether a timer is set.
   *
   * @param key its key
   * @return true until its message has been delivered, for one that repeats until it is cancelled
   */
  boolean isActive(Object key);

  /** Takes all timers back. */
  void cancelAll();

  /**
   * Sends an info message to any actor later. This timer is nobody's: it may be set and cancelled
   * on any thread, and outlives the actor that has set it. If the receiver ends first, it is
   * cancelled silently. Corresponds to {@code erlang:send_after/3}.
   *
   * @param to the receiver
   * @param delay after how long
   * @param message the message; it is shared, so it should be immutable
   * @return the timer
   * @throws IllegalArgumentException if the delay is negative
   */
  static TimerRef sendAfter(ActorRef to, Duration delay, Object message) {
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(message, "message");
    return DelayedMessage.send(to, Limits.notNegative(delay, "The delay of a timer"), message);
  }
}
