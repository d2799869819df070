package dev.troupe.testkit;

import static dev.troupe.testkit.TroupeAssertions.assertRestarts;
import static dev.troupe.testkit.TroupeAssertions.assertStops;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ExitReason;
import dev.troupe.Restart;
import dev.troupe.Self;
import dev.troupe.ServerDownException;
import dev.troupe.Supervisor;
import dev.troupe.SupervisorRef;
import dev.troupe.Sys;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What ends an actor, and what has it restarted. */
@Timeout(60)
final class StopsAndRestartsTest {

  private static final Duration SHORT = Duration.ofMillis(20);
  private static final TroupeAssertions.Action NOTHING = () -> {};

  private final AtomicInteger starts = new AtomicInteger();

  private TillServer till() {
    starts.incrementAndGet();
    return new TillServer();
  }

  private ActorSystem shop() {
    return ActorSystem.start(
        "shop",
        Supervisor.oneForOne()
            .child(TillRef.child("till", this::till).name("till"))
            .child(
                TillRef.child("other", TillServer::new).name("other").restart(Restart.TEMPORARY)));
  }

  @Test
  void reasonOfTheEndIsGiven() throws Exception {
    try (ActorSystem system = ActorSystem.start("ends")) {
      ActorRef actor = system.spawn(() -> Self.stop(Self.receive(ExitReason.class)));
      assertEquals(
          ExitReason.shutdown(), assertStops(actor, () -> actor.send(ExitReason.shutdown())));
      TillRef till = TillRef.start(system, TillServer::new);
      ExitReason.Crashed crash = assertStops(till.ref(), ExitReason.Crashed.class, till::fail);
      assertEquals("the drawer is stuck", crash.cause().getMessage());
    }
  }

  @Test
  void callThatEndsItsServerIsNoFailure() throws Exception {
    try (ActorSystem system = ActorSystem.start("ends")) {
      TillRef till = TillRef.start(system, TillServer::new);
      till.fail();
      TillRef other = TillRef.start(system, TillServer::new);
      assertStops(
          other.ref(),
          () -> {
            other.fail();
            other.total();
          });
    }
  }

  @Test
  void whoDoesNotEndIsFound() {
    try (ActorSystem system = ActorSystem.start("ends")) {
      ActorRef actor = system.spawn(() -> Self.receive());
      AssertionError failure =
          assertThrows(AssertionError.class, () -> assertStops(SHORT, actor, NOTHING));
      assertEquals("actor #1 did not end within 20 ms after the action.", failure.getMessage());
      ServerDownException down = new ServerDownException("down", ExitReason.normal());
      failure =
          assertThrows(
              AssertionError.class,
              () ->
                  assertStops(
                      SHORT,
                      actor,
                      () -> {
                        throw down;
                      }));
      assertSame(down, failure.getCause());
    }
  }

  @Test
  void whoHadEndedBeforeIsFound() throws Exception {
    try (ActorSystem system = ActorSystem.start("ends")) {
      ActorRef actor = system.spawn(() -> Self.receive());
      assertStops(actor, () -> actor.send("end"));
      AssertionError failure =
          assertThrows(AssertionError.class, () -> assertStops(actor, NOTHING));
      assertTrue(failure.getMessage().contains("had ended before the action: normal"));
    }
  }

  @Test
  void otherReasonIsFoundAndTold() {
    try (ActorSystem system = ActorSystem.start("ends")) {
      TillRef till = TillRef.start(system, TillServer::new);
      AssertionError failure =
          assertThrows(
              AssertionError.class,
              () -> assertStops(till.ref(), ExitReason.Shutdown.class, till::fail));
      assertTrue(failure.getMessage().contains("expected to end with Shutdown"));
      assertEquals("the drawer is stuck", failure.getCause().getMessage());
    }
  }

  @Test
  void whatTheActionThrowsIsThrown() {
    try (ActorSystem system = ActorSystem.start("ends")) {
      ActorRef actor = system.spawn(() -> Self.receive());
      assertThrows(
          IllegalStateException.class,
          () ->
              assertStops(
                  actor,
                  () -> {
                    throw new IllegalStateException();
                  }));
      assertEquals(1, Sys.processes(system).size(), "the probe is gone");
    }
  }

  @Test
  void endOfTheWholeSystemIsTheActorsToo() throws Exception {
    for (int i = 0; i < 50; i++) {
      ActorSystem system = shop();
      ActorRef till = system.whereis("till").orElseThrow();
      assertStops(till, system::close);
      ActorSystem other = shop();
      ActorRef top = other.tree().orElseThrow();
      assertStops(top, () -> top.exit(ExitReason.kill()));
      other.close();
    }
  }

  @Test
  void restartOfAChildIsSeenWithItsInit() throws Exception {
    try (ActorSystem system = shop()) {
      SupervisorRef supervisor = system.supervisor().orElseThrow();
      TillRef till = TillRef.named(system, "till");
      ActorRef before = till.ref();
      ActorRef now = assertRestarts(supervisor, "till", till::fail);
      assertEquals(2, starts.get());
      assertNotEquals(before, now);
      assertEquals(now, till.ref());
    }
  }

  @Test
  void restartOfANameIsSeen() throws Exception {
    try (ActorSystem system = shop()) {
      TillRef till = TillRef.named(system, "till");
      ActorRef now = assertRestarts(system, "till", ExitReason.Crashed.class, till::fail);
      assertEquals(2, starts.get());
      assertEquals(now, till.ref());
    }
  }

  @Test
  void restartForAnotherReasonIsFound() {
    try (ActorSystem system = shop()) {
      TillRef till = TillRef.named(system, "till");
      assertThrows(
          AssertionError.class,
          () -> assertRestarts(system, "till", ExitReason.Killed.class, till::fail));
      SupervisorRef supervisor = system.supervisor().orElseThrow();
      assertThrows(
          AssertionError.class,
          () ->
              assertRestarts(
                  supervisor,
                  "till",
                  ExitReason.Crashed.class,
                  () -> till.ref().exit(ExitReason.kill())));
    }
  }

  @Test
  void childThatIsNotRestartedIsFound() {
    try (ActorSystem system = shop()) {
      SupervisorRef supervisor = system.supervisor().orElseThrow();
      TillRef other = TillRef.named(system, "other");
      AssertionError failure =
          assertThrows(
              AssertionError.class, () -> assertRestarts(supervisor, "other", other::fail));
      assertTrue(
          failure.getMessage().contains("was not restarted: the supervisor does not know"),
          failure::getMessage);
      failure =
          assertThrows(
              AssertionError.class,
              () -> assertRestarts(supervisor, "till", () -> supervisor.terminateChild("till")));
      assertTrue(
          failure.getMessage().contains("was not restarted: it is PERMANENT"), failure::getMessage);
      assertThrows(
          AssertionError.class,
          () -> assertRestarts(supervisor, "till", NOTHING),
          "it did not run before");
      AssertionError nobody =
          assertThrows(AssertionError.class, () -> assertRestarts(supervisor, "nobody", NOTHING));
      assertTrue(
          nobody.getMessage().endsWith("no child \"nobody\"; its children are [till]."),
          nobody::getMessage);
      assertThrows(AssertionError.class, () -> assertRestarts(system, "nobody", NOTHING));
    }
  }

  @Test
  void actorWithoutASupervisorIsFoundBeforeTheAction() {
    try (ActorSystem system = ActorSystem.start("ends");
        Probe named = Probe.in(system, dev.troupe.StartOptions.defaults().name("probe"))) {
      AssertionError failure =
          assertThrows(
              AssertionError.class,
              () -> assertRestarts(system, "probe", () -> named.ref().stop()));
      assertTrue(failure.getMessage().contains("has no supervisor"));
      assertTrue(named.ref().isAlive());
    }
  }

  @Test
  void childWhoseStartFailsUntilTheSupervisorEndsIsFound() {
    ActorSystem system =
        ActorSystem.start(
            "shop",
            Supervisor.oneForOne()
                .child(
                    TillRef.child(
                            "till",
                            () -> {
                              if (starts.incrementAndGet() > 1) {
                                throw new IllegalStateException("no more tills");
                              }
                              return new TillServer();
                            })
                        .name("till")));
    SupervisorRef supervisor = system.supervisor().orElseThrow();
    TillRef till = TillRef.named(system, "till");
    AssertionError failure =
        assertThrows(AssertionError.class, () -> assertRestarts(supervisor, "till", till::fail));
    assertTrue(failure.getMessage().contains("its supervisor has ended"), failure::getMessage);
    system.close();
  }

  @Test
  void secondStartAfterAFailedOneIsARestart() throws Exception {
    try (ActorSystem system =
        ActorSystem.start(
            "shop",
            Supervisor.oneForOne()
                .intensity(5, Duration.ofSeconds(60))
                .child(
                    TillRef.child(
                            "till",
                            () -> {
                              int start = starts.incrementAndGet();
                              if (start == 2 || start == 3) {
                                throw new IllegalStateException("not yet");
                              }
                              return new TillServer();
                            })
                        .name("till")))) {
      TillRef till = TillRef.named(system, "till");
      assertRestarts(system.supervisor().orElseThrow(), "till", till::fail);
      assertEquals(4, starts.get());
    }
  }
}
