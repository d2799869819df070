package dev.troupe.conformance;

import static dev.troupe.conformance.Nursery.CRASH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ChildException;
import dev.troupe.ExitReason;
import dev.troupe.Restart;
import dev.troupe.Supervisor;
import dev.troupe.SupervisorRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is restarted when a child has ended, in what order, and how often. */
@Timeout(60)
final class SupervisorStrategySuite {

  /** The strategies, so that a table can name them. */
  enum Strategy {
    ONE_FOR_ONE(Supervisor.oneForOne()),
    ONE_FOR_ALL(Supervisor.oneForAll()),
    REST_FOR_ONE(Supervisor.restForOne());

    final Supervisor supervisor;

    Strategy(Supervisor supervisor) {
      this.supervisor = supervisor;
    }
  }

  @AutoClose private final Nursery nursery = new Nursery();
  @AutoClose private final Reported reported = new Reported();

  static Stream<Arguments> matrix() {
    List<Arguments> cells = new ArrayList<>();
    List<ExitReason> ends =
        List.of(
            ExitReason.normal(),
            ExitReason.shutdown(),
            new ExitReason.Shutdown("detail"),
            CRASH,
            ExitReason.killed());
    for (Strategy strategy : Strategy.values()) {
      for (Restart type : Restart.values()) {
        for (ExitReason end : ends) {
          boolean restarts =
              type == Restart.PERMANENT || (type == Restart.TRANSIENT && end.isAbnormal());
          cells.add(Arguments.of(strategy, type, end, restarts));
        }
      }
    }
    return cells.stream();
  }

  @Otp(
      value = "supervisor 1",
      cases = {
        "permanent_normal",
        "permanent_shutdown",
        "permanent_abnormal",
        "transient_normal",
        "transient_shutdown",
        "transient_abnormal",
        "temporary_normal",
        "temporary_shutdown",
        "temporary_abnormal"
      })
  @ParameterizedTest
  @MethodSource("matrix")
  void restartTypeReasonAndStrategyDecide(
      Strategy strategy, Restart type, ExitReason end, boolean restarts) {
    SupervisorRef supervisor =
        nursery.start(
            nursery
                .with(strategy.supervisor, "a")
                .child(nursery.kid("b").restart(type))
                .child(nursery.kid("c")));
    assertEquals(List.of("start a", "start b", "start c"), nursery.log());
    ActorRef before = Nursery.ref(supervisor, "b");

    nursery.end(supervisor, "b", end);

    List<String> expected = new ArrayList<>();
    if (!end.equals(ExitReason.killed())) {
      expected.add("end b");
    }
    if (restarts) {
      expected.addAll(
          switch (strategy) {
            case ONE_FOR_ONE -> List.of("start b");
            case ONE_FOR_ALL -> List.of("stop c", "stop a", "start a", "start b", "start c");
            case REST_FOR_ONE -> List.of("stop c", "start b", "start c");
          });
    }
    assertEquals(expected, nursery.log());
    boolean keepsSpec = type != Restart.TEMPORARY;
    assertEquals(keepsSpec ? List.of("a", "b", "c") : List.of("a", "c"), Nursery.ids(supervisor));
    if (restarts) {
      assertNotEquals(before, Nursery.ref(supervisor, "b"));
    } else if (keepsSpec) {
      assertEquals(null, Nursery.info(supervisor, "b").ref());
    }

    supervisor.ref().stop();
    assertEquals(
        restarts ? List.of("stop c", "stop b", "stop a") : List.of("stop c", "stop a"),
        nursery.log());
    assertEquals(
        end.isAbnormal() ? 1 : 0,
        reported.warningsOf(") of supervisor " + supervisor.ref() + " has ended").stream()
            .filter(text -> text.startsWith("Child \"b\" (actor"))
            .count());
  }

  @Otp(
      value = "supervisor 2",
      cases = {"one_for_one_escalation", "multiple_restarts"})
  @ParameterizedTest
  @MethodSource("strategies")
  void oneRestartTooManyStopsTheChildrenAndThenTheSupervisor(Strategy strategy) {
    SupervisorRef supervisor =
        nursery.start(
            nursery.with(strategy.supervisor, "a", "b", "c").intensity(2, Duration.ofMinutes(1)));
    nursery.end(supervisor, "b", CRASH);
    nursery.end(supervisor, "b", CRASH);
    assertTrue(supervisor.ref().isAlive());
    nursery.log();

    ExitReason reason =
        nursery.awaitEnd(supervisor.ref(), () -> nursery.end(supervisor, "b", CRASH));

    assertEquals(ExitReason.shutdown(), reason);
    assertEquals(List.of("end b", "stop c", "stop a"), nursery.log());
    assertEquals(1, reported.errorsOf(supervisor.ref() + " gives up").size());
  }

  static Strategy[] strategies() {
    return Strategy.values();
  }

  @Otp(value = "supervisor 2", cases = "one_for_one")
  @Test
  void noRestartIsAllowedByAnIntensityOfZero() {
    SupervisorRef supervisor =
        nursery.start(
            nursery.with(Supervisor.oneForOne(), "a").intensity(0, Duration.ofMinutes(1)));
    ExitReason reason =
        nursery.awaitEnd(supervisor.ref(), () -> Nursery.ref(supervisor, "a").send(CRASH));
    assertEquals(ExitReason.shutdown(), reason);
  }

  @Otp(value = "supervisor 2")
  @Test
  void restartsOfAnEarlierPeriodDoNotCount() {
    SupervisorRef supervisor =
        nursery.start(nursery.with(Supervisor.oneForOne(), "a").intensity(1, Duration.ofNanos(1)));
    for (int i = 0; i < 20; i++) {
      nursery.end(supervisor, "a", CRASH);
    }
    assertTrue(supervisor.ref().isAlive());
  }

  @Otp(
      value = "supervisor 3",
      cases = {"hanging_restart_loop", "one_for_one_other_child_fails_restart"})
  @Test
  void supervisorAnswersWhileARestartFailsAgainAndAgain() {
    SupervisorRef supervisor = nursery.start(nursery.with(Supervisor.oneForOne(), "a", "b"));
    nursery.failStartsOf("a");
    nursery.end(supervisor, "a", CRASH);
    nursery.awaitEvent("fail a");

    assertTrue(Nursery.info(supervisor, "a").restarting());
    assertThrows(ChildException.Restarting.class, () -> supervisor.restartChild("a"));
    assertThrows(ChildException.Restarting.class, () -> supervisor.deleteChild("a"));
    assertThrows(
        ChildException.AlreadyPresent.class, () -> supervisor.startChild(nursery.kid("a")));
    assertEquals(1, supervisor.countChildren().active());

    nursery.letStart("a");
    Await.until(() -> Nursery.info(supervisor, "a").ref() != null);
    assertFalse(Nursery.info(supervisor, "a").restarting());
  }

  @Otp(value = "supervisor 3", cases = "hanging_restart_loop_rest_for_one")
  @Test
  void terminatedChildIsNotTriedAgain() {
    SupervisorRef supervisor = nursery.start(nursery.with(Supervisor.oneForOne(), "a", "b"));
    nursery.failStartsOf("a");
    nursery.end(supervisor, "a", CRASH);
    nursery.awaitEvent("fail a");
    supervisor.terminateChild("a");
    nursery.log();
    nursery.end(supervisor, "b", CRASH);
    assertEquals(List.of("end b", "start b"), nursery.log());
    assertFalse(Nursery.info(supervisor, "a").restarting());
    supervisor.deleteChild("a");
  }

  @Otp(value = "supervisor 3", cases = "hanging_restart_loop")
  @Test
  void supervisorShutsDownWhileARestartFailsAgainAndAgain() {
    SupervisorRef supervisor = nursery.start(nursery.with(Supervisor.oneForOne(), "a", "b"));
    nursery.failStartsOf("a");
    nursery.end(supervisor, "a", CRASH);
    nursery.awaitEvent("fail a");
    supervisor.ref().stop(ExitReason.shutdown());
    assertEquals("stop b", nursery.log().getLast());
  }

  @Otp(value = "supervisor 3", cases = "one_for_one_other_child_fails_restart")
  @Test
  void failedRestartsCount() {
    SupervisorRef supervisor =
        nursery.start(
            nursery.with(Supervisor.oneForOne(), "a", "b").intensity(3, Duration.ofMinutes(1)));
    nursery.failStartsOf("a");
    nursery.log();
    ExitReason reason =
        nursery.awaitEnd(supervisor.ref(), () -> nursery.end(supervisor, "a", CRASH));
    assertEquals(ExitReason.shutdown(), reason);
    assertEquals(List.of("end a", "fail a", "fail a", "fail a", "stop b"), nursery.log());
  }

  @Otp(
      value = {"supervisor 3", "supervisor 17"},
      cases = "one_for_all_other_child_fails_restart")
  @Test
  void oneForAllBeginsAnewWhenAnotherChildFails() {
    SupervisorRef supervisor =
        nursery.start(
            nursery
                .with(Supervisor.oneForAll(), "a", "b", "c", "d")
                .intensity(2, Duration.ofMinutes(1)));
    nursery.failStartsOf("c");
    nursery.log();
    nursery.awaitEnd(supervisor.ref(), () -> nursery.end(supervisor, "b", CRASH));
    assertEquals(
        List.of(
            "end b", "stop d", "stop c", "stop a", "start a", "start b", "fail c", // 1
            "stop b", "stop a", "start a", "start b", "fail c", // 2
            "stop b", "stop a"),
        nursery.log());
  }

  @Otp(
      value = {"supervisor 3", "supervisor 13"},
      cases = "rest_for_one_other_child_fails_restart")
  @Test
  void restForOneGoesOnFromTheChildThatFails() {
    SupervisorRef supervisor =
        nursery.start(
            nursery
                .with(Supervisor.restForOne(), "a", "b", "c", "d")
                .intensity(2, Duration.ofMinutes(1)));
    nursery.failStartsOf("c");
    nursery.log();
    nursery.awaitEnd(supervisor.ref(), () -> nursery.end(supervisor, "b", CRASH));
    assertEquals(
        List.of(
            "end b", "stop d", "stop c", "start b", "fail c", // 1
            "fail c", // 2: b runs, and is left alone
            "stop b", "stop a"),
        nursery.log());
  }

  @Otp(value = "supervisor 12", cases = "temporary_bystander")
  @ParameterizedTest
  @MethodSource("groupStrategies")
  void temporarySiblingIsStoppedAndForgotten(Strategy strategy) {
    SupervisorRef supervisor =
        nursery.start(
            nursery
                .with(strategy.supervisor, "a")
                .child(nursery.kid("t").restart(Restart.TEMPORARY))
                .child(nursery.kid("b")));
    nursery.log();
    nursery.end(supervisor, "a", CRASH);
    assertEquals(List.of("end a", "stop b", "stop t", "start a", "start b"), nursery.log());
    assertEquals(List.of("a", "b"), Nursery.ids(supervisor));
  }

  static Strategy[] groupStrategies() {
    return new Strategy[] {Strategy.ONE_FOR_ALL, Strategy.REST_FOR_ONE};
  }

  @Otp(
      value = "supervisor 13",
      cases = {"rest_for_one", "order_of_children"})
  @Test
  void restForOneKeepsTheOrderAfterRestarts() {
    SupervisorRef supervisor = nursery.start(nursery.with(Supervisor.restForOne(), "a", "b", "c"));
    supervisor.startChild(nursery.kid("d"));
    nursery.log();
    nursery.end(supervisor, "c", CRASH);
    assertEquals(List.of("end c", "stop d", "start c", "start d"), nursery.log());
    nursery.end(supervisor, "b", CRASH);
    assertEquals(
        List.of("end b", "stop d", "stop c", "start b", "start c", "start d"), nursery.log());
    nursery.end(supervisor, "d", CRASH);
    assertEquals(List.of("end d", "start d"), nursery.log());
    nursery.end(supervisor, "a", CRASH);
    assertEquals(
        List.of("end a", "stop d", "stop c", "stop b", "start a", "start b", "start c", "start d"),
        nursery.log());
    assertEquals(List.of("a", "b", "c", "d"), Nursery.ids(supervisor));
  }

  @Otp(
      value = "supervisor 17",
      cases = {"one_for_all", "one_for_all_escalation"})
  @Test
  void oneForAllStartsThoseTooThatDoNotRun() {
    SupervisorRef supervisor =
        nursery.start(
            nursery
                .with(Supervisor.oneForAll(), "a")
                .child(nursery.kid("b").restart(Restart.TRANSIENT))
                .child(nursery.kid("c"))
                .child(nursery.kid("d")));
    nursery.end(supervisor, "b", ExitReason.normal());
    supervisor.terminateChild("c");
    nursery.log();
    nursery.end(supervisor, "a", CRASH);
    assertEquals(
        List.of("end a", "stop d", "start a", "start b", "start c", "start d"), nursery.log());
  }

  @Otp(
      value = "supervisor 18",
      cases = {"one_for_one_escalation", "one_for_all_escalation", "rest_for_one_escalation"})
  @Test
  void givingUpEscalatesThroughThreeLevels() {
    Supervisor low = nursery.with(Supervisor.oneForOne(), "a", "b").intensity(1, oneMinute());
    Supervisor middle =
        nursery.with(Supervisor.oneForAll(), "c").child("low", low).intensity(1, oneMinute());
    Supervisor high =
        nursery
            .with(Supervisor.restForOne(), "d")
            .child("middle", middle)
            .child(nursery.kid("e"))
            .intensity(1, oneMinute());
    SupervisorRef top = nursery.start(high);
    assertEquals(List.of("start d", "start c", "start a", "start b", "start e"), nursery.log());

    crashLow(top); // low's first
    nursery.expect("end a", "start a");
    crashLow(top); // low gives up: middle's first
    nursery.expect("end a", "stop b", "stop c", "start c", "start a", "start b");
    crashLow(top);
    nursery.expect("end a", "start a");
    crashLow(top); // low and middle give up: high's first
    nursery.expect(
        "end a", "stop b", "stop c", "stop e", "start c", "start a", "start b", "start e");

    crashLow(top);
    nursery.expect("end a", "start a");
    crashLow(top);
    nursery.expect("end a", "stop b", "stop c", "start c", "start a", "start b");
    crashLow(top);
    nursery.expect("end a", "start a");
    ExitReason reason = nursery.awaitEnd(top.ref(), () -> crashLow(top)); // all give up
    assertEquals(ExitReason.shutdown(), reason);
    nursery.expect("end a", "stop b", "stop c", "stop e", "stop d");
  }

  private static Duration oneMinute() {
    return Duration.ofMinutes(1);
  }

  private void crashLow(SupervisorRef high) {
    SupervisorRef middle = SupervisorRef.of(Nursery.ref(high, "middle"));
    SupervisorRef low = SupervisorRef.of(Nursery.ref(middle, "low"));
    nursery.end(low, "a", CRASH);
  }
}
