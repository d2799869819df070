package dev.troupe;

import java.time.Duration;
import java.util.Objects;

/** How many restarts are allowed within a period. */
record Intensity(int most, Duration period) {

  /** As in OTP. */
  static final Intensity DEFAULT = new Intensity(1, Duration.ofSeconds(5));

  Intensity {
    Objects.requireNonNull(period, "period");
    if (most < 0) {
      throw new IllegalArgumentException(
          "A restart intensity must not be negative, but is " + most + "; 0 allows no restart.");
    }
    if (period.isZero() || period.isNegative()) {
      throw new IllegalArgumentException(
          "The period of a restart intensity must be more than zero, but is " + period + ".");
    }
  }

  @Override
  public String toString() {
    return most + (most == 1 ? " restart in " : " restarts in ") + period;
  }
}
