package dev.troupe.examples.guides.timers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorSystem;
import dev.troupe.testkit.SimulatedTest;
import dev.troupe.testkit.Simulation;
import java.time.Duration;

final class VirtualTimeTest {

  // [boiler]
  @SimulatedTest(seeds = 20)
  void boilerTurnsItselfOff(Simulation sim) throws Exception {
    try (ActorSystem system = ActorSystem.start("house")) {
      BoilerRef boiler =
          BoilerRef.start(
              system, () -> new BoilerServer(Duration.ofMinutes(1), Duration.ofHours(2)));
      boiler.heat();
      sim.sleep(Duration.ofMinutes(119));
      assertTrue(boiler.isHot());
      sim.sleep(Duration.ofMinutes(2)); // two hours in a few milliseconds
      assertFalse(boiler.isHot());
      assertEquals(121, boiler.readings());
    }
  }
  // [/boiler]
}
