package dev.troupe.conformance;

import static dev.troupe.conformance.Nursery.CRASH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.AlreadyStarted;
import dev.troupe.CallTimeoutException;
import dev.troupe.ChildCount;
import dev.troupe.ChildException;
import dev.troupe.ChildInfo;
import dev.troupe.ChildSpec;
import dev.troupe.ChildType;
import dev.troupe.DynamicSupervisor;
import dev.troupe.ExitReason;
import dev.troupe.Mailbox;
import dev.troupe.NoProcessException;
import dev.troupe.Restart;
import dev.troupe.Self;
import dev.troupe.StartException;
import dev.troupe.StartIgnoredException;
import dev.troupe.StartOptions;
import dev.troupe.Supervisor;
import dev.troupe.SupervisorRef;
import dev.troupe.WrongProtocolException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Starting, stopping and looking at the children of a supervisor. */
@Timeout(60)
final class SupervisorSuite {

  @AutoClose private final Nursery nursery = new Nursery();
  @AutoClose private final Reported reported = new Reported();

  private SupervisorRef started(String... ids) {
    SupervisorRef supervisor = nursery.start(nursery.with(Supervisor.oneForOne(), ids));
    nursery.log();
    return supervisor;
  }

  // ---- starts

  @Otp(
      value = "supervisor 4",
      cases = {"sup_start_fail", "sup_start_error_return", "sup_start_map_faulty_specs"},
      better = "No exit signal is left for a starter that traps exits.")
  @Test
  void failedStartStopsTheChildrenBeforeItAndNamesTheChild() {
    nursery.failStartsOf("c");
    Supervisor tree = nursery.with(Supervisor.oneForOne(), "a", "b", "c", "d");
    StartException failed = assertThrows(StartException.class, () -> nursery.start(tree));
    assertTrue(failed.getMessage().contains("Child \"c\""), failed.getMessage());
    assertTrue(failed.getMessage().contains("c is not well"), failed.getMessage());
    assertEquals(List.of("start a", "start b", "fail c", "stop b", "stop a"), nursery.log());
  }

  @Otp(value = "supervisor 4", cases = "sup_start_fail")
  @Test
  void failedStartLeavesAStarterWithoutExitSignal() throws Exception {
    nursery.failStartsOf("a");
    Supervisor tree = nursery.with(Supervisor.oneForOne(), "a");
    CompletableFuture<Optional<Object>> left = new CompletableFuture<>();
    nursery
        .system()
        .spawn(() -> {
          Self.trapExits(true);
          assertThrows(
              StartException.class,
              () -> SupervisorRef.startLink(tree, StartOptions.defaults().name("s")));
          assertEquals(Optional.empty(), Self.system().whereis("s"));
          left.complete(Self.receive(Object.class, Duration.ZERO));
        });
    assertEquals(Optional.empty(), left.get());
  }

  @Otp(value = "supervisor 20", cases = "already_started_outside_supervisor")
  @Test
  void nameThatAnotherHoldsFailsTheStart() {
    SupervisorRef supervisor = started();
    ActorRef outside =
        nursery
            .start(Supervisor.oneForOne().child(nursery.kid("x").name("n")))
            .startChild(nursery.kid("y").name("m"));
    StartException refused =
        assertThrows(StartException.class, () -> supervisor.startChild(nursery.kid("a").name("m")));
    assertEquals(new ExitReason.Custom(new AlreadyStarted("m", outside)), refused.reason());
    assertEquals(List.of(), supervisor.whichChildren());
    assertThrows(
        StartException.class,
        () -> nursery.start(Supervisor.oneForOne().child(nursery.kid("b").name("n"))));
  }

  @Otp(value = "supervisor 20", cases = "already_started_outside_supervisor")
  @Test
  void nameThatIsTakenMeanwhileMakesTheRestartFailUntilItIsFree() {
    SupervisorRef supervisor = started();
    ChildSpec named = ChildSpec.of("a", () -> new Object()).name("n");
    ActorRef first = supervisor.startChild(named);
    supervisor.terminateChild("a");
    SupervisorRef other = started();
    other.startChild(ChildSpec.of("b", () -> new Object()).name("n"));
    assertThrows(StartException.class, () -> supervisor.restartChild("a"));
    other.terminateChild("b");
    assertTrue(!supervisor.restartChild("a").equals(first));
  }

  @Otp(
      value = "supervisor 11",
      cases = {"sup_start_ignore_child", "child_adm"})
  @Test
  void childThatIgnoresItsStartKeepsItsSpecUnlessTemporary() {
    nursery.ignoreStartsOf("a");
    nursery.ignoreStartsOf("t");
    SupervisorRef supervisor =
        nursery.start(
            nursery
                .with(Supervisor.oneForOne(), "a")
                .child(nursery.kid("t").restart(Restart.TEMPORARY))
                .child(nursery.kid("b")));
    assertEquals(List.of("a", "b"), Nursery.ids(supervisor));
    assertNull(Nursery.info(supervisor, "a").ref());
    assertThrows(StartIgnoredException.class, () -> supervisor.restartChild("a"));
    nursery.letStart("a");
    assertTrue(supervisor.restartChild("a").isAlive());
  }

  @Otp(
      value = "supervisor 11",
      cases = {"sup_start_ignore_temporary_child_start_child"})
  @Test
  void addedChildThatIgnoresItsStartKeepsItsSpecUnlessTemporary() {
    SupervisorRef supervisor = started();
    nursery.ignoreStartsOf("a");
    nursery.ignoreStartsOf("t");
    assertThrows(StartIgnoredException.class, () -> supervisor.startChild(nursery.kid("a")));
    assertThrows(
        StartIgnoredException.class,
        () -> supervisor.startChild(nursery.kid("t").restart(Restart.TEMPORARY)));
    assertEquals(List.of("a"), Nursery.ids(supervisor));
    assertThrows(
        ChildException.AlreadyPresent.class, () -> supervisor.startChild(nursery.kid("a")));
  }

  @Otp(value = "supervisor 11", cases = "restart_ignore")
  @Test
  void childThatIgnoresItsRestartIsNotTriedAgain() {
    SupervisorRef supervisor = started("a");
    nursery.ignoreStartsOf("a");
    nursery.end(supervisor, "a", CRASH);
    assertNull(Nursery.info(supervisor, "a").ref());
    assertFalse(Nursery.info(supervisor, "a").restarting());
  }

  // ---- administration

  @Otp(
      value = "supervisor 9",
      cases = {"child_adm", "child_specs"})
  @Test
  void secondChildOfAnIdIsRefusedWhetherTheFirstRunsOrNot() {
    SupervisorRef supervisor = started("a");
    ActorRef a = Nursery.ref(supervisor, "a");
    ChildException.AlreadyStarted running =
        assertThrows(
            ChildException.AlreadyStarted.class, () -> supervisor.startChild(nursery.kid("a")));
    assertEquals(a, running.ref());
    supervisor.terminateChild("a");
    assertThrows(
        ChildException.AlreadyPresent.class, () -> supervisor.startChild(nursery.kid("a")));
    assertEquals(List.of("stop a"), nursery.log());
  }

  @Otp(value = "supervisor 10", cases = "child_adm")
  @Test
  void childIsTerminatedRestartedAndDeletedInThatOrderOnly() {
    SupervisorRef supervisor = started("z");
    ActorRef first = supervisor.startChild(nursery.kid("a"));
    assertThrows(ChildException.Running.class, () -> supervisor.restartChild("a"));
    assertThrows(ChildException.Running.class, () -> supervisor.deleteChild("a"));
    assertTrue(first.isAlive());

    supervisor.terminateChild("a");
    assertFalse(first.isAlive());
    supervisor.terminateChild("a");
    assertNull(Nursery.info(supervisor, "a").ref());

    ActorRef second = supervisor.restartChild("a");
    assertTrue(second.isAlive());
    assertEquals(second, Nursery.ref(supervisor, "a"));
    supervisor.terminateChild("a");
    supervisor.deleteChild("a");
    assertEquals(List.of("z"), Nursery.ids(supervisor));

    assertThrows(ChildException.NotFound.class, () -> supervisor.terminateChild("a"));
    assertThrows(ChildException.NotFound.class, () -> supervisor.restartChild("a"));
    assertThrows(ChildException.NotFound.class, () -> supervisor.deleteChild("a"));
    assertThrows(ChildException.NotFound.class, () -> supervisor.childSpec("a"));
    assertEquals(List.of("start a", "stop a", "start a", "stop a"), nursery.log());
    assertTrue(supervisor.ref().isAlive());
  }

  @Otp(
      value = "supervisor 10",
      cases = {"child_adm", "temporary_normal"})
  @Test
  void terminatedTemporaryChildIsForgotten() {
    SupervisorRef supervisor = started();
    supervisor.startChild(nursery.kid("t").restart(Restart.TEMPORARY));
    supervisor.terminateChild("t");
    assertThrows(ChildException.NotFound.class, () -> supervisor.restartChild("t"));
  }

  @Otp(value = "supervisor 10", cases = "child_adm")
  @Test
  void failedStartByHandLeavesTheSupervisorAsItWas() {
    SupervisorRef supervisor = started("a");
    nursery.failStartsOf("b");
    StartException failed =
        assertThrows(StartException.class, () -> supervisor.startChild(nursery.kid("b")));
    assertInstanceOf(ExitReason.Crashed.class, failed.reason());
    assertEquals(List.of("a"), Nursery.ids(supervisor));
    supervisor.terminateChild("a");
    nursery.failStartsOf("a");
    assertThrows(StartException.class, () -> supervisor.restartChild("a"));
    assertFalse(Nursery.info(supervisor, "a").restarting());
    nursery.letStart("a");
    assertTrue(supervisor.restartChild("a").isAlive());
  }

  @Otp(
      value = "supervisor 19",
      cases = {"count_available_children", "count_restarting_children", "which_children"})
  @Test
  void childrenAreToldAndCounted() {
    SupervisorRef supervisor =
        nursery.start(
            nursery
                .with(Supervisor.oneForOne(), "a", "b")
                .child("s", nursery.with(Supervisor.oneForAll(), "c"))
                .child("d", DynamicSupervisor.oneForOne())
                .child(nursery.kid("e").restart(Restart.TRANSIENT)));
    assertEquals(new ChildCount(5, 5, 2, 3), supervisor.countChildren());
    supervisor.terminateChild("a");
    nursery.end(supervisor, "e", ExitReason.normal());
    assertEquals(new ChildCount(5, 3, 2, 3), supervisor.countChildren());

    List<ChildInfo> told = supervisor.whichChildren();
    assertEquals(List.of("a", "b", "s", "d", "e"), told.stream().map(ChildInfo::id).toList());
    assertEquals(new ChildInfo("a", null, false, ChildType.WORKER, Restart.PERMANENT), told.get(0));
    assertEquals(ChildType.SUPERVISOR, told.get(2).type());
    assertTrue(told.get(1).ref() != null && told.get(1).ref().isAlive());
    assertEquals(new ChildInfo("e", null, false, ChildType.WORKER, Restart.TRANSIENT), told.get(4));
    assertEquals(Restart.TRANSIENT, supervisor.childSpec("e").restart());
  }

  @Otp(value = "supervisor 19", cases = "which_children")
  @Test
  void handleOfTheTreeAndByName() {
    Supervisor inner = nursery.with(Supervisor.oneForOne(), "a");
    Supervisor tree = Supervisor.oneForOne().child(inner.asChild("inner").name("inner"));
    try (ActorSystem system = ActorSystem.start("tree", tree)) {
      SupervisorRef top = system.supervisor().orElseThrow();
      assertEquals(system.tree().orElseThrow(), top.ref());
      SupervisorRef named = SupervisorRef.named(system, "inner");
      assertEquals(Nursery.ref(top, "inner"), named.ref());
      assertEquals(List.of("a"), Nursery.ids(named));
      assertEquals(SupervisorRef.named(system, "inner"), named);
      assertThrows(
          NoProcessException.class, () -> SupervisorRef.named(system, "none").whichChildren());
      assertThrows(WrongProtocolException.class, () -> SupervisorRef.of(Nursery.ref(named, "a")));
    }
    assertEquals(Optional.empty(), nursery.system().supervisor());
  }

  @Otp(value = "supervisor 19")
  @Test
  void handleOfAnotherKindIsRefused() {
    ActorRef kid = Nursery.ref(started("a"), "a");
    assertTrue(
        assertThrows(WrongProtocolException.class, () -> SupervisorRef.of(kid))
            .getMessage()
            .endsWith("is no supervisor."));
    try (ActorSystem system = ActorSystem.start("dynamic", DynamicSupervisor.oneForOne())) {
      assertEquals(Optional.empty(), system.supervisor());
      ActorRef dynamic = system.tree().orElseThrow();
      assertThrows(WrongProtocolException.class, () -> SupervisorRef.of(dynamic));
    }
    nursery.start(Supervisor.oneForOne().child("d", DynamicSupervisor.oneForOne()));
    nursery.start(
        Supervisor.oneForOne().child(DynamicSupervisor.oneForOne().asChild("d").name("d")));
    SupervisorRef wrong = SupervisorRef.named(nursery.system(), "d");
    assertThrows(WrongProtocolException.class, wrong::whichChildren);
    assertThrows(WrongProtocolException.class, wrong::ref);
  }

  // ---- stops

  @Otp(
      value = "supervisor 5",
      cases = {"sup_stop_timeout", "sup_stop_race"})
  @Test
  void childThatOutlastsItsShutdownTimeIsKilledAndReported() {
    SupervisorRef supervisor = started("a");
    ActorRef hangs = supervisor.startChild(hanging("h").shutdown(Duration.ofMillis(20)));
    supervisor.startChild(nursery.kid("b"));
    nursery.log();
    assertEquals(
        ExitReason.killed(),
        nursery.awaitEnd(hangs, () -> supervisor.ref().stop(ExitReason.shutdown())));
    assertEquals(List.of("stop b", "stop a"), nursery.log());
    assertEquals(
        1,
        reported
            .warningsOf(
                "Child \"h\" of supervisor " + supervisor.ref() + " did not shut down in time")
            .size());
  }

  /** A child whose terminate never returns unless its thread is interrupted. */
  private static ChildSpec hanging(String id) {
    return Nursery.endingWith(id, () -> new CountDownLatch(1).await());
  }

  @Otp(value = "supervisor 6", cases = "sup_stop_brutal_kill")
  @Test
  void brutalKillKillsAtOnceAndIsNotReported() {
    SupervisorRef supervisor = started("a");
    ActorRef hangs = supervisor.startChild(hanging("h").brutalKill());
    ActorRef kid = supervisor.startChild(nursery.kid("k").brutalKill());
    nursery.log();
    assertEquals(
        ExitReason.killed(), nursery.awaitEnd(hangs, () -> supervisor.terminateChild("h")));
    assertEquals(ExitReason.killed(), nursery.awaitEnd(kid, () -> supervisor.terminateChild("k")));
    assertEquals(List.of(), nursery.log());
    assertEquals(List.of(), reported.warningsOf("of supervisor " + supervisor.ref()));
  }

  @Otp(value = "supervisor 5", cases = "sup_stop_infinity")
  @Test
  void childWithoutShutdownLimitIsWaitedFor() {
    CountDownLatch mayEnd = new CountDownLatch(1);
    SupervisorRef supervisor = started("a");
    supervisor.startChild(
        Nursery.endingWith(
                "slow",
                () -> {
                  nursery.note("asked");
                  mayEnd.await();
                  nursery.note("ended");
                })
            .shutdownInfinity());
    ActorRef stopper = nursery.system().spawn(() -> supervisor.ref().stop());
    nursery.awaitEvent("asked");
    assertThrows(
        CallTimeoutException.class, () -> supervisor.within(Duration.ofMillis(20)).countChildren());
    assertTrue(stopper.isAlive());
    mayEnd.countDown();
    Await.until(() -> !stopper.isAlive());
    assertEquals(List.of("asked", "ended", "stop a"), nursery.log());
  }

  @Otp(value = "supervisor 7", cases = "child_unlink")
  @Test
  void childThatHasUnlinkedItselfIsStoppedNevertheless() {
    SupervisorRef supervisor = started("a", "b");
    ActorRef a = Nursery.ref(supervisor, "a");
    unlinkFrom(supervisor, a);
    supervisor.terminateChild("a");
    assertFalse(a.isAlive());

    ActorRef b = Nursery.ref(supervisor, "b");
    unlinkFrom(supervisor, b);
    supervisor.ref().stop();
    assertFalse(b.isAlive());
    assertEquals(List.of("stop a", "stop b"), nursery.log());
  }

  private void unlinkFrom(SupervisorRef supervisor, ActorRef child) {
    nursery.tell(child, () -> Self.unlink(supervisor.ref()));
  }

  @Otp(value = "supervisor 7", cases = "child_unlink")
  @Test
  void childThatHasUnlinkedItselfAndDiedCanBeTerminatedAndIsReported() {
    SupervisorRef supervisor = started("a");
    ActorRef a = Nursery.ref(supervisor, "a");
    unlinkFrom(supervisor, a);
    nursery.awaitEnd(a, () -> a.send(CRASH));
    assertEquals(0, supervisor.countChildren().active());
    supervisor.terminateChild("a");
    assertEquals(1, reported.warningsOf("noproc").size());
    assertTrue(supervisor.restartChild("a").isAlive());
  }

  @Otp(
      value = "supervisor 8",
      cases = {"sup_stop_race", "do_not_save_start_parameters_for_temporary_children"})
  @Test
  void childThatDiesDuringTheShutdownIsReportedAndNotRestarted() {
    SupervisorRef supervisor = started("a");
    ActorRef a = Nursery.ref(supervisor, "a");
    supervisor.startChild(
        Nursery.endingWith("killer", () -> nursery.awaitEnd(a, () -> a.send(CRASH))));
    supervisor.ref().stop();
    assertEquals(List.of("stop a"), nursery.log());
    List<String> told = reported.warningsOf("Child \"a\" of supervisor " + supervisor.ref());
    assertEquals(1, told.size());
    assertTrue(told.getFirst().contains("crash"), told.getFirst());
  }

  @Otp(value = "supervisor 8", cases = "sup_stop_race")
  @Test
  void childThatEndsOtherwiseThanToldIsReported() {
    SupervisorRef supervisor = started();
    supervisor.startChild(
        Nursery.endingWith(
            "bad",
            () -> {
              throw new IllegalStateException("no end");
            }));
    supervisor.terminateChild("bad");
    List<String> told = reported.warningsOf("Child \"bad\" of supervisor " + supervisor.ref());
    assertEquals(1, told.size());
    assertTrue(told.getFirst().contains("no end"), told.getFirst());
  }

  // ---- what goes wrong around it

  @Otp(value = "supervisor 8")
  @Test
  void exitSignalOfALivingChildDoesNotStartItTwice() {
    SupervisorRef supervisor = started("a");
    ActorRef a = Nursery.ref(supervisor, "a");
    nursery.tell(a, () -> Self.exit(supervisor.ref(), CRASH));
    assertEquals(a, Nursery.ref(supervisor, "a"));
    assertEquals(List.of(), nursery.log());
  }

  @Otp(value = "supervisor 18")
  @Test
  void childrenFallWithASupervisorThatIsKilled() {
    SupervisorRef supervisor = started("a", "b");
    ActorRef a = Nursery.ref(supervisor, "a");
    ActorRef b = Nursery.ref(supervisor, "b");
    supervisor.ref().exit(ExitReason.kill());
    Await.until(() -> !a.isAlive() && !b.isAlive());
    assertEquals(2, nursery.log().size());
  }

  // ---- specs

  @Otp(
      value = "supervisor 16",
      cases = {"child_specs", "sup_flags", "child_specs_map", "sup_start_map_faulty_specs"},
      better = "Most faults are found when the spec is built, the others before anything starts.")
  @Test
  void faultySpecsAreRefusedWithTheReason() {
    Supervisor one = Supervisor.oneForOne().child(nursery.kid("a").name("n"));
    refused("There is a child \"a\" already", () -> one.child(nursery.kid("a")));
    refused("have the same name, \"n\"", () -> one.child(nursery.kid("b").name("n")));
    refused("must not be negative, but is -1", () -> one.intensity(-1, Duration.ofSeconds(1)));
    refused("must be more than zero, but is PT0S", () -> one.intensity(1, Duration.ZERO));
    refused("The id of a child must not be blank", () -> nursery.kid(" "));
    refused("A name must not be blank", () -> nursery.kid("a").name(""));
    refused("The shutdown time of a child", () -> nursery.kid("a").shutdown(Duration.ZERO));
    refused("A start limit", () -> nursery.kid("a").startLimit(Duration.ofSeconds(-1)));
    refused("There is a child \"a\" already", () -> one.child("a", Supervisor.oneForOne()));
    refused(
        "whose mailbox must not be bounded",
        () -> one.asChild("s").mailbox(Mailbox.failing(1_000)));
    assertThrows(NullPointerException.class, () -> one.child((ChildSpec) null));
    assertThrows(NullPointerException.class, () -> nursery.kid(null));
    assertThrows(NullPointerException.class, () -> nursery.kid("a").restart(null));
  }

  private static void refused(String why, Runnable build) {
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, build::run);
    assertTrue(refused.getMessage().contains(why), refused.getMessage());
  }
}
