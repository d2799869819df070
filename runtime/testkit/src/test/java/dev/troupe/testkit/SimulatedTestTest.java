package dev.troupe.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.troupe.ActorSystem;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What JUnit makes of a {@link SimulatedTest}. */
@Timeout(60)
final class SimulatedTestTest {

  private static final List<String> SEEN = new ArrayList<>();

  /** Run by the tests here, and skipped otherwise. */
  static final class Sample {
    private ActorSystem system = ActorSystem.start("outside");

    @BeforeEach
    void starts(Simulation sim) throws InterruptedException {
      system.close();
      system = ActorSystem.start("inside");
      sim.sleep(Duration.ofHours(1));
    }

    @AfterEach
    void ends(Simulation sim) {
      SEEN.add("after " + sim.seed() + " at " + sim.time().toHours());
      system.close();
    }

    @SimulatedTest(seeds = 3)
    void holds(Simulation sim) throws InterruptedException {
      assertEquals(1, sim.time().toHours());
      sim.sleep(Duration.ofHours(1));
    }

    @SimulatedTest(seeds = 5)
    void failsForOneSeed(Simulation sim) {
      assertTrue(sim.seed() != 4, "four is bad");
    }

    @SimulatedTest(seeds = 2)
    void isSkippedForOneSeed(Simulation sim) {
      assumeTrue(sim.seed() != 1);
    }
  }

  private static EngineExecutionResults results(String method) {
    SEEN.clear();
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectMethod(Sample.class, method, Simulation.class.getName()))
        .execute();
  }

  @Test
  void eachSeedIsATestWithItsOwnLifeInOneSimulation() {
    results("holds").testEvents().assertStatistics(stats -> stats.succeeded(3).failed(0));
    assertEquals(List.of("after 0 at 2", "after 1 at 2", "after 2 at 2"), SEEN);
  }

  @Test
  void failureTellsTheSeedAndHowToRunItAlone() {
    EngineExecutionResults results = results("failsForOneSeed");
    results.testEvents().assertStatistics(stats -> stats.succeeded(4).failed(1));
    String message =
        results
            .testEvents()
            .failed()
            .map(e -> e.getRequiredPayload(TestExecutionResult.class))
            .map(r -> r.getThrowable().orElseThrow().getMessage())
            .findFirst()
            .orElseThrow();
    assertTrue(message.startsWith("seed 4: "), message);
    assertTrue(message.contains("four is bad"), message);
    assertTrue(message.endsWith("Run it alone with -Dtroupe.seed=4."), message);
  }

  @Test
  void assumptionSkipsTheSeedOnly() {
    results("isSkippedForOneSeed")
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(1).aborted(1));
  }

  @Test
  void propertyChoosesTheSeed() {
    System.setProperty("troupe.seed", "41");
    try {
      results("holds").testEvents().assertStatistics(stats -> stats.succeeded(1));
      assertEquals(List.of("after 41 at 2"), SEEN);
    } finally {
      System.clearProperty("troupe.seed");
    }
  }

  @Test
  void propertyThatIsNoNumberIsRefused() {
    System.setProperty("troupe.seeds", "many");
    try {
      EngineExecutionResults results =
          EngineTestKit.engine("junit-jupiter").selectors(selectClass(Sample.class)).execute();
      String message =
          results
              .containerEvents()
              .failed()
              .map(e -> e.getRequiredPayload(TestExecutionResult.class))
              .map(r -> r.getThrowable().orElseThrow().getMessage())
              .findFirst()
              .orElseThrow();
      assertEquals("-Dtroupe.seeds=many is no whole number.", message);
    } finally {
      System.clearProperty("troupe.seeds");
    }
  }

  @Test
  void onTheModulePathJunitMayMakeTheExtensionToo() throws Exception {
    URI kit = Simulation.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    Path info = Path.of(kit).resolve("module-info.class");
    assumeTrue(Files.exists(info)); // some build only the rest
    try (InputStream bytes = Files.newInputStream(info)) {
      assertTrue(
          ModuleDescriptor.read(bytes).opens().stream()
              .anyMatch(opens -> opens.targets().contains("org.junit.platform.commons")));
    }
  }
}
