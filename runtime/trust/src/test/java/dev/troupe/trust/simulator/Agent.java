package dev.troupe.trust.simulator;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;

/** Whether the JVM was started with the test kit as its agent, so that threads change anywhere. */
final class Agent {

  private Agent() {}

  static void assumeThere() {
    assumeTrue(
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .anyMatch(argument -> argument.startsWith("-javaagent:")),
        "Simulations of the runtime need -javaagent:<the test kit's jar>, as `mvn verify` has it.");
  }
}
