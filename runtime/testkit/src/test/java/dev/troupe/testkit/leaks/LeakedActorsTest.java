package dev.troupe.testkit.leaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.troupe.internal.actor.Starts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** The extension finds what tests leave behind, and nothing else. */
@Timeout(60)
final class LeakedActorsTest {

  @AfterEach
  void closeWhatIsLeft() throws Exception {
    for (AutoCloseable left : Plain.LEFT) {
      left.close();
    }
    Plain.LEFT.clear();
    Shared.closes = true;
  }

  private static EngineExecutionResults run(Class<?> tests, boolean parallel) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "" + parallel)
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .execute();
  }

  /** The failures of a class of tests, by the name of the test or of the class. */
  private static Map<String, Throwable> failures(EngineExecutionResults results) {
    Map<String, Throwable> failures = new TreeMap<>();
    for (Event failed : results.allEvents().failed().list()) {
      failures.put(
          failed.getTestDescriptor().getDisplayName(),
          failed.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow());
    }
    return failures;
  }

  private static Map<String, Throwable> failures(Class<?> tests) {
    return failures(run(tests, false));
  }

  private static String onlyFailure(Class<?> tests) {
    Map<String, Throwable> failures = failures(tests);
    assertEquals(1, failures.size(), failures::toString);
    return failures.values().iterator().next().getMessage();
  }

  @Test
  void whoClosesAllIsLeftAlone() {
    assertEquals(Map.of(), failures(Plain.Tidy.class));
    assertEquals(Map.of(), failures(Plain.Ending.class));
    assertEquals(Map.of(), failures(Plain.Ignored.class));
  }

  @Test
  void openSystemIsFoundWithThePlaceOfItsStart() {
    String text = onlyFailure(Plain.OpenSystem.class);
    assertTrue(
        text.startsWith(
            """
            This was left behind:
            The system "left" is open, with 1 actor
                at dev.troupe.testkit.leaks.Plain$OpenSystem.leavesASystem(Plain.java:\
            """),
        text);
    assertTrue(text.contains("Close it: try-with-resources"), text);
  }

  @Test
  void openSystemOfAFieldOrOfAnotherThreadIsFound() {
    assertTrue(onlyFailure(Plain.OpenField.class).contains("The system \"field\" is open"));
    assertTrue(onlyFailure(Plain.OpenElsewhere.class).contains("The system \"elsewhere\" is open"));
  }

  @Test
  void ownFailureOfATestComesFirst() {
    Throwable failure = failures(Plain.Failing.class).values().iterator().next();
    assertEquals("its own failure", failure.getMessage());
    assertTrue(failure.getSuppressed()[0].getMessage().contains("The system \"left\" is open"));
  }

  @Test
  void handlerThatDoesNotEndIsFound() {
    String text = onlyFailure(Plain.Zombie.class);
    assertTrue(text.contains("A handler of actor #1 of system \"zombies\" was killed"), text);
    assertTrue(text.contains("Plain$Zombie.hang"), text);
  }

  @Test
  void actorThatIsLeftInASharedSystemIsFound() {
    Map<String, Throwable> failures = failures(Shared.class);
    assertEquals(
        List.of(
            "leavesAChild()",
            "leavesANamedProbe()",
            "leavesAProcess()",
            "leavesAProtocolProbe()",
            "leavesATree()"),
        List.copyOf(failures.keySet()));
    String process = failures.get("leavesAProcess()").getMessage();
    assertTrue(
        process.contains(" (process) of system \"shared\" lives, started by no actor"), process);
    assertTrue(process.contains("-Dtroupe.starts=true"), process);
    String probe = failures.get("leavesANamedProbe()").getMessage();
    assertTrue(probe.contains("The actor \"printer\" (#"), probe);
    assertTrue(probe.contains(" (a Probe) of system \"shared\" lives"), probe);
    assertTrue(probe.contains("close() of the probe"), probe);
    String standIn = failures.get("leavesAProtocolProbe()").getMessage();
    assertTrue(standIn.contains(" (a Probe) of system \"shared\" lives"), standIn);
    String tree = failures.get("leavesATree()").getMessage();
    assertTrue(tree.contains("started by no actor, and 2 below it"), tree);
    String child = failures.get("leavesAChild()").getMessage();
    assertTrue(
        child.contains("Shared$Worker) of system \"shared\" lives, started by actor #"), child);
    assertTrue(child.contains("have its supervisor terminate it"), child);
  }

  @Test
  void systemOfAClassThatIsNotClosedIsFoundAtItsEnd() {
    Shared.closes = false;
    Map<String, Throwable> failures = failures(Shared.class);
    assertEquals(6, failures.size(), failures::toString);
    assertTrue(failures.get("Shared").getMessage().contains("The system \"shared\" is open"));
  }

  @Test
  void placeOfAStartIsToldIfItIsRecorded() {
    boolean before = Starts.record(true);
    try {
      String text = failures(Shared.class).get("leavesAProcess()").getMessage();
      assertTrue(text.contains("at dev.troupe.testkit.leaks.Shared.leavesAProcess("), text);
      assertFalse(text.contains("troupe.starts"), text);
    } finally {
      Starts.record(before);
    }
  }

  @Test
  void parallelTestsAreBlamedForTheirOwnSystemsOnly() {
    assertEquals(List.of("leavesOne()"), List.copyOf(failures(run(Parallel.class, true)).keySet()));
  }

  @Test
  void parallelTestsAreToldWhatIsNotLookedFor() {
    EngineExecutionResults results = run(Shared.class, true);
    assertEquals(Map.of(), failures(results));
    assertTrue(results.allEvents().reportingEntryPublished().count() > 0);
  }
}
