package dev.troupe.testkit;

import org.jspecify.annotations.Nullable;

/**
 * What a simulation has run into, with the seed that leads there again. Its cause is what the body
 * has thrown; where the body could not go on at all there is none.
 */
public final class SimulationFailedError extends AssertionError {

  private static final long serialVersionUID = 1;

  SimulationFailedError(String message) {
    super(message);
  }

  SimulationFailedError(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** The same, with a line more. */
  SimulationFailedError with(String line) {
    SimulationFailedError more = new SimulationFailedError(getMessage() + "\n" + line, getCause());
    more.setStackTrace(getStackTrace());
    return more;
  }
}
