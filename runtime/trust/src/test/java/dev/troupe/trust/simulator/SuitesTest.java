package dev.troupe.trust.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.testkit.Simulation;
import dev.troupe.testkit.SimulationOptions;
import dev.troupe.trust.Figures;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** The runtime's own suites, each test of them again and again under other schedules. */
// A seed that fails is told with the line that runs it alone: -Dtrust.simulator.only=<test>
// -Dtrust.simulator.first=<seed> -Dtrust.simulator.seeds=1.
@Timeout(3600)
@TestInstance(Lifecycle.PER_CLASS)
final class SuitesTest {

  private static final SimulationOptions OPTIONS =
      SimulationOptions.defaults()
          .maxSteps(2_000_000)
          .rough(Boolean.getBoolean("trust.simulator.rough"));

  private final List<SuiteCase> cases = casesToRun();

  @BeforeAll
  static void simulationsSeeInside() {
    Agent.assumeThere();
  }

  private static List<SuiteCase> casesToRun() {
    List<String> leftOut = leftOut();
    String only = System.getProperty("trust.simulator.only", "");
    return SuiteCase.all().stream()
        .filter(c -> c.name().startsWith(only))
        .filter(c -> leftOut.stream().noneMatch(c.name()::startsWith))
        .toList();
  }

  private static List<String> leftOut() {
    try (InputStream in = SuitesTest.class.getResourceAsStream("/simulator/left-out.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.substring(0, line.indexOf(": ")))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsLeftOutIsThere() {
    List<SuiteCase> all = SuiteCase.all();
    for (String name : leftOut()) {
      assertTrue(all.stream().anyMatch(c -> c.name().startsWith(name)), name);
    }
    assertTrue(all.size() > 350, "found only " + all.size());
  }

  @Test
  void suitesHoldUnderEverySchedule() {
    long seeds = Figures.size("simulator.seeds", 6_000);
    long first = Figures.size("simulator.first", 0);
    long steps = 0;
    for (long seed = first; seed < first + seeds; seed++) {
      SuiteCase one = cases.get((int) (seed % cases.size()));
      steps += Seeds.run(seed, OPTIONS, "only=" + one.name(), sim -> one.run()).steps();
    }
    Figures.note("simulator.suites.tests", cases.size());
    Figures.note("simulator.suites.seeds", seeds);
    Figures.note("simulator.suites.steps", steps);
  }

  @Test
  void sameSeedGivesTheSameRun() {
    long seeds = Figures.size("simulator.twice", 1_000);
    long first = Figures.size("simulator.first", 0);
    TreeMap<String, Long> differ = new TreeMap<>();
    for (long seed = first; seed < first + seeds; seed++) {
      SuiteCase one = cases.get((int) (seed % cases.size()));
      Simulation.Run run = Seeds.run(seed, OPTIONS, "only=" + one.name(), sim -> one.run());
      Simulation.Run again = Seeds.run(seed, OPTIONS, "only=" + one.name(), sim -> one.run());
      if (run.fingerprint() != again.fingerprint() || run.steps() != again.steps()) {
        differ.put(one.name(), seed);
      }
    }
    assertEquals("{}", differ.toString());
    Figures.note("simulator.twice.seeds", seeds);
    Figures.note("simulator.twice.differ", differ.size());
  }
}
