package dev.troupe.testkit;

import java.time.Duration;
import java.util.Objects;

/**
 * How a {@link Simulation} runs.
 *
 * @param rough whether the machine misbehaves as real ones do: threads are held up for up to 50 ms
 *     of virtual time, wake for no reason, and are slow; false by default, as time limits of a few
 *     milliseconds do not survive it
 * @param timeLimit after how much virtual time the body should have ended; a day by default
 * @param maxSteps after how many steps, in each of which one thread runs until it parks or yields;
 *     10,000,000 by default
 * @param traced whether {@link Simulation.Run#trace} tells each step; by default only if the system
 *     property {@code troupe.trace} is {@code true}
 */
public record SimulationOptions(boolean rough, Duration timeLimit, long maxSteps, boolean traced) {

  private static final SimulationOptions DEFAULTS =
      new SimulationOptions(
          false, Duration.ofDays(1), 10_000_000, Boolean.getBoolean("troupe.trace"));

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is not positive
   */
  public SimulationOptions {
    Objects.requireNonNull(timeLimit, "timeLimit");
    if (!timeLimit.isPositive()) {
      throw new IllegalArgumentException(
          "The time limit of a simulation must be positive, but is " + timeLimit + ".");
    }
    if (maxSteps <= 0) {
      throw new IllegalArgumentException(
          "A simulation must be allowed at least 1 step, not " + maxSteps + ".");
    }
  }

  /**
   * What a simulation has if nobody says otherwise.
   *
   * @return the defaults
   */
  public static SimulationOptions defaults() {
    return DEFAULTS;
  }

  /**
   * These, on a machine that misbehaves.
   *
   * @param wanted whether it does
   * @return new options
   */
  public SimulationOptions rough(boolean wanted) {
    return new SimulationOptions(wanted, timeLimit, maxSteps, traced);
  }

  /**
   * These, with another limit of virtual time.
   *
   * @param limit positive
   * @return new options
   * @throws IllegalArgumentException if it is not positive
   */
  public SimulationOptions timeLimit(Duration limit) {
    return new SimulationOptions(rough, limit, maxSteps, traced);
  }

  /**
   * These, with another limit of steps.
   *
   * @param limit at least 1
   * @return new options
   * @throws IllegalArgumentException if it is less
   */
  public SimulationOptions maxSteps(long limit) {
    return new SimulationOptions(rough, timeLimit, limit, traced);
  }

  /**
   * These, with each step told or not.
   *
   * @param wanted whether it is
   * @return new options
   */
  public SimulationOptions traced(boolean wanted) {
    return new SimulationOptions(rough, timeLimit, maxSteps, wanted);
  }
}
