package dev.troupe;

import dev.troupe.internal.actor.Limits;
import java.time.Duration;

/**
 * What holds for a whole system. Immutable: each method returns a new value.
 *
 * @param callTimeout how long a call waits whose method, interface and stub name no limit; 5 s by
 *     default
 */
public record SystemOptions(Duration callTimeout) {

  /** Checks its argument. */
  public SystemOptions {
    Limits.positive(callTimeout, "The call timeout of a system");
  }

  /**
   * A call timeout of 5 s.
   *
   * @return the defaults
   */
  public static SystemOptions defaults() {
    return new SystemOptions(Duration.ofSeconds(5));
  }

  /**
   * Sets the call timeout.
   *
   * @param limit how long, more than zero
   * @return these options with the limit
   * @throws IllegalArgumentException if the limit is zero or negative
   */
  public SystemOptions callTimeout(Duration limit) {
    return new SystemOptions(limit);
  }
}
