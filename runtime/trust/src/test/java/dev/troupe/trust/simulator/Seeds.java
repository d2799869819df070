package dev.troupe.trust.simulator;

import dev.troupe.testkit.Simulation;
import dev.troupe.testkit.SimulationFailedError;
import dev.troupe.testkit.SimulationOptions;
import java.util.logging.Logger;

/** Runs seeds so that one that fails says how to run it again, alone. */
final class Seeds {

  private static final Logger LOGGER = Logger.getLogger("dev.troupe");

  static {
    LOGGER.setUseParentHandlers(false); // thousands of runs would tell of thousands of crashes
  }

  private Seeds() {}

  static Simulation.Run run(
      long seed, SimulationOptions options, String which, Simulation.Body body) {
    try {
      return Simulation.run(seed, options, body);
    } catch (SimulationFailedError failure) {
      throw new AssertionError(
          failure.getMessage()
              + "\nRun it alone with -Dtrust.simulator.first="
              + seed
              + " -Dtrust.simulator.seeds=1 -Dtrust.simulator.twice=1 -Dtrust.simulator."
              + which
              + ", and with -Dtroupe.trace=true to see each step.",
          failure);
    }
  }
}
