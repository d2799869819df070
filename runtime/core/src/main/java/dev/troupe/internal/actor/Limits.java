package dev.troupe.internal.actor;

import java.time.Duration;
import java.util.Objects;

/** Time limits as users give them, in the nanoseconds that the runtime counts in. */
public final class Limits {

  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE - 1);

  private Limits() {}

  /**
   * A limit that must be more than zero.
   *
   * @param limit what was given
   * @param what what it limits, for the message
   * @return nanoseconds; what does not fit is some 292 years
   */
  public static long positive(Duration limit, String what) {
    Objects.requireNonNull(limit, what);
    if (limit.isZero() || limit.isNegative()) {
      throw new IllegalArgumentException(what + " must be more than zero, but is " + limit + ".");
    }
    return nanos(limit);
  }

  /**
   * A limit that may be zero.
   *
   * @param limit what was given
   * @param what what it limits, for the message
   * @return nanoseconds; what does not fit is some 292 years
   */
  public static long notNegative(Duration limit, String what) {
    Objects.requireNonNull(limit, what);
    if (limit.isNegative()) {
      throw new IllegalArgumentException(what + " must not be negative, but is " + limit + ".");
    }
    return nanos(limit);
  }

  private static long nanos(Duration limit) {
    return limit.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : limit.toNanos();
  }
}
