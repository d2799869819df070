package dev.troupe;

import dev.troupe.internal.actor.Limits;
import java.time.Duration;

/**
 * What holds for a whole system. Immutable: each method returns a new value.
 *
 * @param callTimeout how long a call waits whose method, interface and stub name no limit; 5 s by
 *     default
 * @param shutdownLimit how long {@link ActorSystem#close} leaves the supervision tree to end by
 *     itself before it kills what is left of it; 1 minute by default
 * @param highWater from how many messages on {@link ActorSystem#alarms} tells of a mailbox; 100,000
 *     by default
 */
public record SystemOptions(Duration callTimeout, Duration shutdownLimit, long highWater) {

  /** Checks its arguments. */
  public SystemOptions {
    Limits.positive(callTimeout, "The call timeout of a system");
    Limits.positive(shutdownLimit, "The shutdown limit of a system");
    if (highWater < 1) {
      throw new IllegalArgumentException(
          "The high-water mark of a system must be at least 1, but is " + highWater + ".");
    }
  }

  /**
   * A call timeout of 5 s, a shutdown limit of 1 minute and a high-water mark of 100,000.
   *
   * @return the defaults
   */
  public static SystemOptions defaults() {
    return new SystemOptions(Duration.ofSeconds(5), Duration.ofMinutes(1), 100_000);
  }

  /**
   * Sets the call timeout.
   *
   * @param limit how long, more than zero
   * @return these options with the limit
   * @throws IllegalArgumentException if the limit is zero or negative
   */
  public SystemOptions callTimeout(Duration limit) {
    return new SystemOptions(limit, shutdownLimit, highWater);
  }

  /**
   * Sets the shutdown limit.
   *
   * @param limit how long, more than zero
   * @return these options with the limit
   * @throws IllegalArgumentException if the limit is zero or negative
   */
  public SystemOptions shutdownLimit(Duration limit) {
    return new SystemOptions(callTimeout, limit, highWater);
  }

  /**
   * Sets the high-water mark of mailboxes that have none of their own.
   *
   * @param messages how many messages, at least 1
   * @return these options with the mark
   * @throws IllegalArgumentException if the number is less than 1
   */
  public SystemOptions highWater(long messages) {
    return new SystemOptions(callTimeout, shutdownLimit, messages);
  }
}
