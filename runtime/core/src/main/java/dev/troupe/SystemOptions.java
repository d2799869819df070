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
 */
public record SystemOptions(Duration callTimeout, Duration shutdownLimit) {

  /** Checks its arguments. */
  public SystemOptions {
    Limits.positive(callTimeout, "The call timeout of a system");
    Limits.positive(shutdownLimit, "The shutdown limit of a system");
  }

  /**
   * A call timeout of 5 s and a shutdown limit of 1 minute.
   *
   * @return the defaults
   */
  public static SystemOptions defaults() {
    return new SystemOptions(Duration.ofSeconds(5), Duration.ofMinutes(1));
  }

  /**
   * Sets the call timeout.
   *
   * @param limit how long, more than zero
   * @return these options with the limit
   * @throws IllegalArgumentException if the limit is zero or negative
   */
  public SystemOptions callTimeout(Duration limit) {
    return new SystemOptions(limit, shutdownLimit);
  }

  /**
   * Sets the shutdown limit.
   *
   * @param limit how long, more than zero
   * @return these options with the limit
   * @throws IllegalArgumentException if the limit is zero or negative
   */
  public SystemOptions shutdownLimit(Duration limit) {
    return new SystemOptions(callTimeout, limit);
  }
}
