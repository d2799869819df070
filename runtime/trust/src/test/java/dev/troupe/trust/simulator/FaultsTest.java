package dev.troupe.trust.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.testkit.Simulation;
import dev.troupe.testkit.SimulationOptions;
import dev.troupe.trust.Figures;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Towns on a rough machine, with faults at every hook and kills at every moment. */
@Timeout(3600)
final class FaultsTest {

  private static final SimulationOptions ROUGH =
      SimulationOptions.defaults().rough(true).maxSteps(3_000_000);

  @BeforeAll
  static void simulationsSeeInside() {
    Agent.assumeThere();
  }

  /** What a run has come to. */
  private static final class Totals {
    long handled;
    long crashes;
    long starts;
    long outcomes;
  }

  private static void live(Simulation sim, Totals totals) throws Exception {
    Town town = new Town(sim);
    try {
      town.lives();
      town.recovers();
    } finally {
      town.ends();
    }
    assertEquals(List.of(), town.chronicle().wrongs());
    totals.handled += town.chronicle().handled();
    totals.crashes += town.chronicle().crashCount();
    totals.starts += town.chronicle().startCount();
    totals.outcomes += town.outcomes();
  }

  @Test
  void townsHoldWhateverFails() {
    long seeds = Figures.size("simulator.faults", 4_000);
    long first = Figures.size("simulator.first", 0);
    Totals totals = new Totals();
    for (long seed = first; seed < first + seeds; seed++) {
      Seeds.run(seed, ROUGH, "faults=1", sim -> live(sim, totals));
    }
    assertTrue(totals.crashes > seeds, "only " + totals.crashes + " crashes");
    assertTrue(totals.handled > 10 * seeds, "only " + totals.handled + " messages handled");
    Figures.note("simulator.faults.seeds", seeds);
    Figures.note("simulator.faults.crashes", totals.crashes);
    Figures.note("simulator.faults.starts", totals.starts);
    Figures.note("simulator.faults.handled", totals.handled);
    Figures.note("simulator.faults.outcomes", totals.outcomes);
  }

  @Test
  void sameSeedIsTheSameTown() {
    long seeds = Figures.size("simulator.twice", 1_000) / 2;
    long first = Figures.size("simulator.first", 0);
    for (long seed = first; seed < first + seeds; seed++) {
      Totals once = new Totals();
      Totals twice = new Totals();
      Simulation.Run run = Seeds.run(seed, ROUGH, "faults=1", sim -> live(sim, once));
      Simulation.Run again = Seeds.run(seed, ROUGH, "faults=1", sim -> live(sim, twice));
      assertEquals(run.fingerprint(), again.fingerprint(), "of seed " + seed);
      assertEquals(once.handled, twice.handled);
    }
    Figures.note("simulator.faults.twice", seeds);
  }
}
