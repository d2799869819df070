package dev.troupe.conformance;

import static dev.troupe.conformance.Nursery.CRASH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorSystem;
import dev.troupe.AutoShutdown;
import dev.troupe.ChildSpec;
import dev.troupe.DynamicSupervisor;
import dev.troupe.DynamicSupervisorRef;
import dev.troupe.ExitReason;
import dev.troupe.Restart;
import dev.troupe.Supervisor;
import dev.troupe.SupervisorRef;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Significant children, whose own end may end their supervisor. */
@Timeout(60)
final class SignificantSuite {

  @AutoClose private final Nursery nursery = new Nursery();

  /** Children "s" and "u", significant and transient, between two that are neither. */
  private SupervisorRef started(Supervisor supervisor, AutoShutdown when) {
    SupervisorRef started =
        nursery.start(
            nursery
                .with(supervisor, "a")
                .child(nursery.kid("s").significant().restart(Restart.TRANSIENT))
                .child(nursery.kid("u").restart(Restart.TRANSIENT).significant())
                .child(nursery.kid("b").restart(Restart.TEMPORARY))
                .autoShutdown(when));
    nursery.log();
    return started;
  }

  private ExitReason endThatEnds(SupervisorRef supervisor, String id, ExitReason reason) {
    return nursery.awaitEnd(supervisor.ref(), () -> nursery.end(supervisor, id, reason));
  }

  @Otp(
      value = "supervisor 14",
      cases = {"significant_transient_any", "significant_temporary_any", "significant_simple_any"})
  @ParameterizedTest
  @CsvSource({
    "TRANSIENT, normal, true",
    "TRANSIENT, shutdown, true",
    "TRANSIENT, crash, false",
    "TEMPORARY, normal, true",
    "TEMPORARY, shutdown, true",
    "TEMPORARY, crash, true"
  })
  void anySignificantChildThatIsNotRestartedEndsItsSupervisor(
      Restart type, String end, boolean ends) {
    SupervisorRef supervisor =
        nursery.start(
            nursery
                .with(Supervisor.oneForOne(), "a")
                .child(nursery.kid("s").significant().restart(type))
                .child(nursery.kid("b"))
                .autoShutdown(AutoShutdown.ANY_SIGNIFICANT));
    nursery.log();
    ExitReason reason =
        switch (end) {
          case "normal" -> ExitReason.normal();
          case "shutdown" -> ExitReason.shutdown();
          default -> CRASH;
        };
    if (ends) {
      assertEquals(ExitReason.shutdown(), endThatEnds(supervisor, "s", reason));
      assertEquals(List.of("end s", "stop b", "stop a"), nursery.log());
    } else {
      nursery.end(supervisor, "s", reason);
      assertEquals(List.of("end s", "start s"), nursery.log());
      assertTrue(supervisor.ref().isAlive());
    }
  }

  @Otp(
      value = "supervisor 14",
      cases = {"significant_transient_all", "significant_temporary_all", "significant_simple_all"})
  @Test
  void allSignificantChildrenMustHaveEnded() {
    SupervisorRef supervisor = started(Supervisor.oneForOne(), AutoShutdown.ALL_SIGNIFICANT);
    nursery.end(supervisor, "u", ExitReason.normal());
    assertTrue(supervisor.ref().isAlive());
    nursery.end(supervisor, "b", ExitReason.normal());
    assertTrue(supervisor.ref().isAlive());
    assertEquals(ExitReason.shutdown(), endThatEnds(supervisor, "s", ExitReason.normal()));
    assertEquals(List.of("end u", "end b", "end s", "stop a"), nursery.log());
  }

  @Otp(value = "supervisor 14", cases = "significant_transient_all")
  @Test
  void childThatWaitsForItsRestartHasNotEnded() {
    SupervisorRef supervisor = started(Supervisor.oneForOne(), AutoShutdown.ALL_SIGNIFICANT);
    nursery.failStartsOf("s");
    nursery.end(supervisor, "s", CRASH);
    nursery.awaitEvent("fail s");
    nursery.end(supervisor, "u", ExitReason.normal());
    nursery.letStart("s");
    Await.until(() -> Nursery.info(supervisor, "s").ref() != null);
    assertEquals(ExitReason.shutdown(), endThatEnds(supervisor, "s", ExitReason.normal()));
  }

  @Otp(
      value = "supervisor 14",
      cases = {"significant_bystander", "significant_upgrade_any"})
  @ParameterizedTest
  @EnumSource(names = {"ANY_SIGNIFICANT", "ALL_SIGNIFICANT"})
  void onlyWhatEndsByItselfCounts(AutoShutdown when) {
    SupervisorRef supervisor = started(Supervisor.oneForAll(), when);
    nursery.end(supervisor, "a", CRASH); // stops s and u
    assertTrue(supervisor.ref().isAlive());
    supervisor.terminateChild("s");
    supervisor.terminateChild("u");
    assertTrue(supervisor.ref().isAlive());
    supervisor.restartChild("s");
    assertEquals(ExitReason.shutdown(), endThatEnds(supervisor, "s", ExitReason.normal()));
  }

  @Otp(value = "supervisor 14", cases = "significant_bystander")
  @Test
  void temporarySignificantBystanderDoesNotCount() {
    SupervisorRef supervisor =
        nursery.start(
            nursery
                .with(Supervisor.restForOne(), "a")
                .child(nursery.kid("s").significant().restart(Restart.TEMPORARY))
                .autoShutdown(AutoShutdown.ANY_SIGNIFICANT));
    nursery.end(supervisor, "a", CRASH);
    assertTrue(supervisor.ref().isAlive());
    assertEquals(List.of("a"), Nursery.ids(supervisor));
  }

  @Otp(
      value = "supervisor 14",
      cases = {"nonsignificant_any", "nonsignificant_all"})
  @ParameterizedTest
  @EnumSource
  void otherChildrenEndNobody(AutoShutdown when) {
    SupervisorRef supervisor =
        nursery.start(
            nursery
                .with(Supervisor.oneForOne(), "a")
                .child(nursery.kid("t").restart(Restart.TRANSIENT))
                .autoShutdown(when));
    nursery.end(supervisor, "t", ExitReason.normal());
    assertTrue(supervisor.ref().isAlive());
  }

  @Otp(
      value = "supervisor 14",
      cases = {"significant_escalation"})
  @Test
  void autoShutdownIsAnOrderlyEndToTheSupervisorAbove() {
    Supervisor inner =
        nursery
            .with(Supervisor.oneForOne(), "a")
            .child(nursery.kid("s").significant().restart(Restart.TRANSIENT))
            .autoShutdown(AutoShutdown.ANY_SIGNIFICANT);
    SupervisorRef top =
        nursery.start(
            nursery
                .with(Supervisor.oneForOne(), "b")
                .child(inner.asChild("inner").restart(Restart.TRANSIENT).significant())
                .autoShutdown(AutoShutdown.ALL_SIGNIFICANT));
    nursery.log();
    SupervisorRef below = SupervisorRef.of(Nursery.ref(top, "inner"));
    ExitReason reason =
        nursery.awaitEnd(top.ref(), () -> nursery.end(below, "s", ExitReason.normal()));
    assertEquals(ExitReason.shutdown(), reason);
    assertEquals(List.of("end s", "stop a", "stop b"), nursery.log());
  }

  @Otp(
      value = {"supervisor 14", "supervisor 16"},
      cases = {"significant_permanent_any", "significant_permanent_all"})
  @Test
  void significantAndPermanentIsRefusedWhenTheSupervisorTakesTheChild() {
    Supervisor any = Supervisor.oneForOne().autoShutdown(AutoShutdown.ANY_SIGNIFICANT);
    ChildSpec permanent = nursery.kid("s").significant();
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> any.child(permanent));
    assertEquals(
        "Child \"s\" is significant and permanent, but a permanent child is always restarted, so its"
            + " end never counts. Make it restart(Restart.TRANSIENT) or TEMPORARY.",
        refused.getMessage());
    SupervisorRef supervisor = nursery.start(any);
    assertThrows(IllegalArgumentException.class, () -> supervisor.startChild(permanent));
    assertTrue(supervisor.startChild(permanent.restart(Restart.TEMPORARY)).isAlive());
  }

  @Otp(
      value = {"supervisor 14", "supervisor 16"},
      cases = {"significant_never", "sup_start_significant"})
  @Test
  void significantUnderNeverIsRefusedWhenTheSupervisorIsComplete() {
    ChildSpec significant = nursery.kid("s").restart(Restart.TRANSIENT).significant();
    Supervisor never = Supervisor.oneForOne().child(significant);
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> never.asChild("x"));
    assertTrue(
        refused.getMessage().contains("its supervisor never shuts down by itself"),
        refused.getMessage());
    assertThrows(IllegalArgumentException.class, () -> Supervisor.oneForOne().child("x", never));
    assertThrows(IllegalArgumentException.class, () -> ActorSystem.start("never", never));
    assertThrows(IllegalArgumentException.class, () -> nursery.start(never));
    assertEquals(List.of(), nursery.log());
    nursery.start(never.autoShutdown(AutoShutdown.ANY_SIGNIFICANT));
    assertEquals(List.of("start s"), nursery.log());

    SupervisorRef running = nursery.start(Supervisor.oneForOne());
    assertThrows(IllegalArgumentException.class, () -> running.startChild(significant));
    DynamicSupervisorRef dynamic =
        DynamicSupervisorRef.start(nursery.system(), DynamicSupervisor.oneForOne());
    assertThrows(IllegalArgumentException.class, () -> dynamic.startChild(significant));
    assertTrue(running.ref().isAlive() && dynamic.ref().isAlive());
    assertTrue(running.within(Duration.ofSeconds(20)).whichChildren().isEmpty());
  }
}
