package dev.troupe.conformance;

import static dev.troupe.conformance.Nursery.CRASH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ChildCount;
import dev.troupe.ChildException;
import dev.troupe.ChildInfo;
import dev.troupe.ChildSpec;
import dev.troupe.DynamicSupervisor;
import dev.troupe.DynamicSupervisorRef;
import dev.troupe.ExitReason;
import dev.troupe.Restart;
import dev.troupe.StartException;
import dev.troupe.StartIgnoredException;
import dev.troupe.Supervisor;
import dev.troupe.SupervisorRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Supervisors whose children come while they run. */
@Timeout(60)
final class DynamicSupervisorSuite {

  private static final int MANY = 100_000;

  @AutoClose private final Nursery nursery = new Nursery();
  @AutoClose private final Reported reported = new Reported();

  private DynamicSupervisorRef started(DynamicSupervisor supervisor) {
    return DynamicSupervisorRef.start(nursery.system(), supervisor);
  }

  private static DynamicSupervisor manyRestarts() {
    return DynamicSupervisor.oneForOne().intensity(1_000_000, Duration.ofMinutes(1));
  }

  /** Ends a child; returns when its supervisor has dealt with that. */
  private void end(DynamicSupervisorRef supervisor, ActorRef child, ExitReason reason) {
    nursery.awaitEnd(child, () -> child.send(reason));
    supervisor.countChildren();
  }

  @Otp(
      value = "supervisor 15",
      cases = {"start_child/2 with different :max_children", "simple_one_for_one"})
  @Test
  void moreThanMaxChildrenAreRefusedAndRestartingOnesCount() {
    DynamicSupervisorRef supervisor = started(manyRestarts().maxChildren(2));
    ActorRef a = supervisor.startChild(nursery.kid("a"));
    ActorRef b = supervisor.startChild(nursery.kid("b").restart(Restart.TEMPORARY));
    ChildException.TooMany refused =
        assertThrows(ChildException.TooMany.class, () -> supervisor.startChild(nursery.kid("c")));
    assertTrue(refused.getMessage().endsWith("may have 2 children."), refused.getMessage());

    nursery.failStartsOf("a");
    end(supervisor, a, CRASH);
    nursery.awaitEvent("fail a");
    assertEquals(new ChildCount(2, 1, 0, 2), supervisor.countChildren());
    assertThrows(ChildException.TooMany.class, () -> supervisor.startChild(nursery.kid("c")));

    end(supervisor, b, ExitReason.normal());
    assertTrue(supervisor.startChild(nursery.kid("c")).isAlive());
    supervisor.terminateChild(a); // by its last address
    assertTrue(supervisor.startChild(nursery.kid("d")).isAlive());
    assertEquals(
        List.of("c", "d"), supervisor.whichChildren().stream().map(ChildInfo::id).toList());
  }

  @Otp(
      value = "supervisor 15",
      cases = {"scale_start_stop_many_children", "sup_stop_many_dynamic"})
  @Test
  void manyChildrenStartAndStopTogether() {
    DynamicSupervisorRef supervisor = started(DynamicSupervisor.oneForOne());
    ChildSpec spec = ChildSpec.of("one of many", Object::new).restart(Restart.TEMPORARY);
    List<ActorRef> children =
        nursery.inProcess(() -> {
          List<ActorRef> all = new ArrayList<>(MANY);
          for (int i = 0; i < MANY; i++) {
            all.add(supervisor.startChild(spec));
          }
          return all;
        });
    assertEquals(new ChildCount(MANY, MANY, 0, MANY), supervisor.countChildren());
    assertEquals(MANY, new HashSet<>(children).size());
    for (ActorRef child : children.subList(0, MANY / 2)) {
      child.exit(ExitReason.shutdown()); // their exits are still in its mailbox when it stops
    }
    supervisor.ref().stop();
    assertTrue(children.stream().noneMatch(ActorRef::isAlive));
  }

  @Otp(value = "supervisor 15", cases = "scale_start_stop_many_children")
  @Test
  void manyChildrenThatIgnoreTheirEndAreKilledTogether() {
    DynamicSupervisorRef supervisor = started(DynamicSupervisor.oneForOne());
    CountDownLatch never = new CountDownLatch(1);
    ChildSpec hanging = Nursery.endingWith("hangs", never::await).shutdown(Duration.ofMillis(20));
    for (int i = 0; i < 100; i++) {
      supervisor.startChild(hanging);
    }
    ActorRef quick = supervisor.startChild(nursery.kid("quick"));
    supervisor.ref().stop();
    assertFalse(quick.isAlive());
    assertEquals(
        100,
        reported
            .warningsOf("of supervisor " + supervisor.ref() + " did not shut down in time")
            .size());
    assertEquals(List.of("start quick", "stop quick"), nursery.log());
  }

  @Otp(value = "supervisor 15", cases = "sup_stop_brutal_kill_dynamic")
  @Test
  void childrenAreStoppedAtOnceAndNotOneAfterTheOther() {
    int number = 50;
    CountDownLatch allAsked = new CountDownLatch(number);
    DynamicSupervisorRef supervisor = started(DynamicSupervisor.oneForOne());
    for (int i = 0; i < number; i++) {
      // Each ends only when all have been asked to.
      supervisor.startChild(
          Nursery.endingWith(
                  "waits",
                  () -> {
                    allAsked.countDown();
                    allAsked.await();
                    nursery.note("ended");
                  })
              .shutdownInfinity());
    }
    supervisor.ref().stop();
    assertEquals(number, nursery.log().size());
  }

  @Otp(
      value = "supervisor 1",
      cases = {"simple_one_for_one", "restarts on each type"})
  @ParameterizedTest
  @CsvSource({
    "PERMANENT, normal, true",
    "PERMANENT, shutdown, true",
    "PERMANENT, crash, true",
    "TRANSIENT, normal, false",
    "TRANSIENT, shutdown, false",
    "TRANSIENT, crash, true",
    "TEMPORARY, normal, false",
    "TEMPORARY, shutdown, false",
    "TEMPORARY, crash, false",
  })
  void restartTypeDecides(Restart type, String end, boolean restarts) {
    DynamicSupervisorRef supervisor = started(manyRestarts());
    supervisor.startChild(nursery.kid("other"));
    ActorRef a = supervisor.startChild(nursery.kid("a").restart(type));
    nursery.log();
    ExitReason reason =
        switch (end) {
          case "normal" -> ExitReason.normal();
          case "shutdown" -> ExitReason.shutdown();
          default -> CRASH;
        };
    end(supervisor, a, reason);
    assertEquals(restarts ? List.of("stop a", "start a") : List.of("stop a"), nursery.log());
    assertEquals(restarts ? 2 : 1, supervisor.countChildren().active());
    assertEquals(restarts ? 2 : 1, supervisor.countChildren().specs());
    assertEquals(
        reason.isAbnormal() ? 1 : 0,
        reported.warningsOf("of supervisor " + supervisor.ref() + " has ended").size());
  }

  @Otp(
      value = "supervisor 2",
      cases = {"simple_one_for_one_escalation", "simple_one_for_one"})
  @Test
  void restartsOfAllChildrenCountTogether() {
    DynamicSupervisorRef supervisor =
        started(DynamicSupervisor.oneForOne().intensity(1, Duration.ofMinutes(1)));
    ActorRef a = supervisor.startChild(nursery.kid("a"));
    ActorRef b = supervisor.startChild(nursery.kid("b"));
    end(supervisor, a, CRASH);
    ExitReason reason = nursery.awaitEnd(supervisor.ref(), () -> b.send(CRASH));
    assertEquals(ExitReason.shutdown(), reason);
  }

  @Otp(
      value = "supervisor 3",
      cases = {"hanging_restart_loop_simple", "simple_one_for_one_corruption"})
  @Test
  void failedRestartIsTriedAgainWhileTheSupervisorAnswersAndCounts() {
    DynamicSupervisorRef supervisor = started(manyRestarts());
    ActorRef a = supervisor.startChild(nursery.kid("a"));
    nursery.failStartsOf("a");
    end(supervisor, a, CRASH);
    nursery.awaitEvent("fail a");
    assertTrue(supervisor.whichChildren().getFirst().restarting());
    assertTrue(supervisor.startChild(nursery.kid("b")).isAlive());
    nursery.letStart("a");
    Await.until(() -> supervisor.countChildren().active() == 2);
    assertThrows(ChildException.NotFound.class, () -> supervisor.terminateChild(a));

    DynamicSupervisorRef weak =
        started(DynamicSupervisor.oneForOne().intensity(3, Duration.ofMinutes(1)));
    ActorRef c = weak.startChild(nursery.kid("c"));
    nursery.failStartsOf("c");
    nursery.log();
    assertEquals(ExitReason.shutdown(), nursery.awaitEnd(weak.ref(), () -> c.send(CRASH)));
    assertEquals(List.of("stop c", "fail c", "fail c", "fail c"), nursery.log());
  }

  @Otp(value = "supervisor 3", cases = "hanging_restart_loop_simple")
  @Test
  void supervisorShutsDownWhileARestartFailsAgainAndAgain() {
    DynamicSupervisorRef supervisor = started(manyRestarts());
    ActorRef a = supervisor.startChild(nursery.kid("a"));
    nursery.failStartsOf("a");
    end(supervisor, a, CRASH);
    supervisor.ref().stop();
    assertFalse(supervisor.ref().isAlive());
  }

  @Otp(
      value = "supervisor 11",
      cases = {
        "simple_one_for_one_restart_ignore",
        "sup_start_ignore_temporary_child_start_child_simple"
      })
  @Test
  void childThatIgnoresItsStartOrRestartIsForgotten() {
    DynamicSupervisorRef supervisor = started(manyRestarts());
    nursery.ignoreStartsOf("a");
    assertThrows(StartIgnoredException.class, () -> supervisor.startChild(nursery.kid("a")));
    nursery.letStart("a");
    ActorRef a = supervisor.startChild(nursery.kid("a"));
    nursery.ignoreStartsOf("a");
    end(supervisor, a, CRASH);
    assertEquals(new ChildCount(0, 0, 0, 0), supervisor.countChildren());
  }

  @Otp(
      value = "supervisor 10",
      cases = {"child_adm_simple", "terminate_child/2"})
  @Test
  void childIsTerminatedByItsAddress() {
    DynamicSupervisorRef supervisor = started(manyRestarts());
    ActorRef a = supervisor.startChild(nursery.kid("same id"));
    ActorRef b = supervisor.startChild(nursery.kid("same id"));
    supervisor.terminateChild(a);
    assertFalse(a.isAlive());
    assertTrue(b.isAlive());
    assertThrows(ChildException.NotFound.class, () -> supervisor.terminateChild(a));
    nursery.failStartsOf("c");
    assertThrows(StartException.class, () -> supervisor.startChild(nursery.kid("c")));
    assertEquals(new ChildCount(1, 1, 0, 1), supervisor.countChildren());
  }

  @Otp(value = "supervisor 16", cases = "init/1 with invalid options")
  @Test
  void faultySpecsAreRefused() {
    DynamicSupervisor spec = DynamicSupervisor.oneForOne();
    assertThrows(IllegalArgumentException.class, () -> spec.maxChildren(0));
    assertThrows(IllegalArgumentException.class, () -> spec.intensity(-1, Duration.ofSeconds(1)));
    assertThrows(IllegalArgumentException.class, () -> spec.intensity(1, Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> spec.asChild(""));
  }

  @Otp(value = "supervisor 18", cases = "simple_one_for_one_escalation")
  @Test
  void underASupervisorItIsRestartedWithoutItsChildren() {
    DynamicSupervisor sessions = DynamicSupervisor.oneForOne().intensity(0, Duration.ofMinutes(1));
    SupervisorRef top =
        nursery.start(
            nursery.with(Supervisor.oneForOne()).child(sessions.asChild("d").name("sessions")));
    DynamicSupervisorRef named = DynamicSupervisorRef.named(nursery.system(), "sessions");
    ActorRef a = named.startChild(nursery.kid("a"));
    ActorRef before = named.ref();
    nursery.awaitEnd(before, () -> a.send(CRASH));
    Await.until(() -> {
      ActorRef now = Nursery.info(top, "d").ref();
      return now != null && !now.equals(before);
    });
    assertEquals(List.of(), named.whichChildren());
    assertEquals(named, DynamicSupervisorRef.named(nursery.system(), "sessions"));
  }

  @Otp(value = "supervisor 15")
  @Test
  void itMayBeTheTreeOfASystem() {
    ActorRef child;
    try (ActorSystem system = ActorSystem.start("tree", DynamicSupervisor.oneForOne())) {
      DynamicSupervisorRef top = DynamicSupervisorRef.of(system.tree().orElseThrow());
      child = top.startChild(nursery.kid("a"));
      assertTrue(child.isAlive());
    }
    assertEquals(List.of("start a", "stop a"), nursery.log());
  }

  @Otp(value = "supervisor 6", cases = "sup_stop_brutal_kill_dynamic")
  @Test
  void brutalKillAsksNobodyFirst() {
    DynamicSupervisorRef supervisor = started(DynamicSupervisor.oneForOne());
    // It does not trap exits, so what reaches it first is its reason.
    ActorRef child = supervisor.startChild(ChildSpec.of("k", Object::new).brutalKill());
    assertEquals(
        ExitReason.killed(), nursery.awaitEnd(child, () -> supervisor.terminateChild(child)));
  }
}
