package dev.troupe.examples.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ChildSpec;
import dev.troupe.ExitReason;
import dev.troupe.NoProcessException;
import dev.troupe.Restart;
import dev.troupe.Self;
import dev.troupe.ServerDownException;
import dev.troupe.StartException;
import dev.troupe.StartOptions;
import dev.troupe.Supervisor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Start, crash, restart, give up, shut down. */
@Timeout(60)
final class SupervisionTest {

  /** What has happened, in order. */
  private final List<String> log = new CopyOnWriteArrayList<>();

  /** A desk that logs its life. */
  private final class Logged extends DeskServer {
    private final String name;

    Logged(String name) {
      this.name = name;
    }

    @Override
    public void init() {
      Self.trapExits(true);
      log.add("start " + name);
    }

    @Override
    public void terminate(ExitReason reason) {
      log.add("stop " + name + ": " + reason);
    }
  }

  private ChildSpec logged(String name) {
    return DeskRef.child(name, () -> new Logged(name)).name(name);
  }

  private static Supervisor manyRestarts() {
    return Supervisor.oneForOne().intensity(1_000, Duration.ofMinutes(1));
  }

  @Test
  void childrenStartInOrderAndStopInReverse() {
    Supervisor inner = Supervisor.oneForOne().child(logged("b1")).child(logged("b2"));
    Supervisor tree =
        Supervisor.oneForOne().child(logged("a")).child("b", inner).child(logged("c"));
    try (var system = ActorSystem.start("order", tree)) {
      assertEquals(List.of("start a", "start b1", "start b2", "start c"), log);
      assertTrue(system.isRunning());
    }
    assertEquals(
        List.of("stop c: shutdown", "stop b2: shutdown", "stop b1: shutdown", "stop a: shutdown"),
        log.subList(4, log.size()));
  }

  @Test
  void nameWorksAgainAfterTheRestart() {
    try (var system = ActorSystem.start("restart", manyRestarts().child(logged("a")))) {
      DeskRef desk = DeskRef.named(system, "a");
      ActorRef before = desk.whoAmI();
      ServerDownException down = assertThrows(ServerDownException.class, desk::crash);
      assertInstanceOf(DeskServer.Bang.class, down.getCause());
      Await.until(() -> system.whereis("a").isPresent());
      assertEquals(1, desk.echo(1));
      assertNotEquals(before, desk.whoAmI());
      assertThrows(NoProcessException.class, () -> DeskRef.of(before).echo(1));
    }
  }

  @Test
  void beyondItsIntensityTheSupervisorGivesUp() throws Exception {
    Supervisor tree =
        Supervisor.oneForOne()
            .intensity(2, Duration.ofMinutes(1))
            .child(logged("other"))
            .child(logged("a"));
    try (var system = ActorSystem.start("gives-up", tree)) {
      DeskRef desk = DeskRef.named(system, "a");
      for (int crash = 1; crash <= 3; crash++) {
        Await.until(() -> system.whereis("a").isPresent() || !system.isRunning());
        assertThrows(ServerDownException.class, desk::crash);
      }
      assertEquals(ExitReason.shutdown(), system.awaitTermination());
      assertFalse(system.isRunning());
      assertEquals(3, log.stream().filter("start a"::equals).count());
      assertEquals("stop other: shutdown", log.getLast());
    }
  }

  @Test
  void innerSupervisorGivesUpAndIsRestarted() {
    Supervisor inner =
        Supervisor.oneForOne().intensity(0, Duration.ofMinutes(1)).child(logged("a"));
    try (var system = ActorSystem.start("nested", manyRestarts().child("inner", inner))) {
      DeskRef desk = DeskRef.named(system, "a");
      assertThrows(ServerDownException.class, desk::crash);
      Await.until(() -> log.stream().filter("start a"::equals).count() == 2);
      Await.until(() -> system.whereis("a").isPresent());
      assertEquals(1, desk.echo(1));
    }
  }

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
    Supervisor tree = manyRestarts().child(logged("a").restart(type)).child(logged("after"));
    try (var system = ActorSystem.start("types", tree)) {
      DeskRef desk = DeskRef.named(system, "a");
      switch (end) {
        case "normal" -> desk.ref().stop();
        case "shutdown" -> desk.ref().stop(ExitReason.shutdown());
        default -> assertThrows(ServerDownException.class, desk::crash);
      }
      // The supervisor hears of this crash after that one, so by then it has decided.
      assertThrows(ServerDownException.class, DeskRef.named(system, "after")::crash);
      Await.until(() -> log.stream().filter("start after"::equals).count() == 2);
      assertEquals(restarts ? 2 : 1, log.stream().filter("start a"::equals).count());
    }
  }

  @Test
  void failedStartStopsTheChildrenBeforeItAndNamesTheChild() {
    Supervisor tree =
        Supervisor.oneForOne()
            .child(logged("a"))
            .child(logged("b"))
            .child(
                DeskRef.child(
                    "c",
                    () -> {
                      throw new IllegalStateException("no disk");
                    }));
    StartException failed =
        assertThrows(StartException.class, () -> ActorSystem.start("fails", tree));
    assertTrue(failed.getMessage().contains("Child \"c\""), failed.getMessage());
    assertTrue(failed.getMessage().contains("no disk"), failed.getMessage());
    assertEquals(List.of("start a", "start b", "stop b: shutdown", "stop a: shutdown"), log);
  }

  @Test
  void failedRestartIsTriedAgainAndCounts() throws Exception {
    AtomicInteger starts = new AtomicInteger();
    Supervisor tree =
        Supervisor.oneForOne()
            .intensity(3, Duration.ofMinutes(1))
            .child(
                DeskRef.child(
                        "a",
                        () -> {
                          if (starts.incrementAndGet() > 1) {
                            throw new IllegalStateException("not again");
                          }
                          return new DeskServer();
                        })
                    .name("a"));
    try (var system = ActorSystem.start("retry", tree)) {
      assertThrows(ServerDownException.class, DeskRef.named(system, "a")::crash);
      assertEquals(ExitReason.shutdown(), system.awaitTermination());
      assertEquals(4, starts.get());
    }
  }

  @Test
  void siblingsFindEachOtherByNameAndLink() throws Exception {
    CompletableFuture<Integer> got = new CompletableFuture<>();
    class Asks extends DeskServer {
      @Override
      public void init() {
        got.complete(DeskRef.named("a").echo(9));
        assertSame(Self.ref(), DeskRef.self().ref());
      }
    }
    Supervisor tree =
        Supervisor.oneForOne().child(logged("a")).child(DeskRef.child("b", Asks::new));
    try (var system = ActorSystem.start("siblings", tree)) {
      assertEquals(9, got.get());
      assertTrue(system.isRunning());
    }
  }

  @Test
  void childThatDoesNotStopInTimeIsKilled() throws Exception {
    CountDownLatch inHandler = new CountDownLatch(1);
    class Stubborn extends DeskServer {
      @Override
      public int echo(int n) {
        inHandler.countDown();
        while (true) {
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException ignored) {
            // on purpose
          }
        }
      }
    }
    Supervisor tree =
        Supervisor.oneForOne()
            .child(logged("a"))
            .child(DeskRef.child("b", Stubborn::new).name("b").shutdown(Duration.ofMillis(20)));
    var system = ActorSystem.start("stubborn", tree);
    CompletableFuture<Integer> call = DeskRef.named(system, "b").async().echo(1);
    try (system) {
      Await.until(() -> inHandler.getCount() == 0);
    }
    ExecutionException failed = assertThrows(ExecutionException.class, call::get);
    ServerDownException down = assertInstanceOf(ServerDownException.class, failed.getCause());
    assertEquals(ExitReason.shutdown(), down.reason());
    assertEquals("stop a: shutdown", log.getLast());
  }

  @Test
  void treeThatFallsAtOnceEndsTheSystem() throws Exception {
    for (int i = 0; i < 100; i++) {
      Supervisor tree =
          Supervisor.oneForOne()
              .intensity(0, Duration.ofMinutes(1))
              .child(
                  DeskRef.child(
                      "a",
                      () -> {
                        DeskRef.self().crashLater();
                        return new DeskServer();
                      }));
      try (var system = ActorSystem.start("falls", tree)) {
        assertEquals(ExitReason.shutdown(), system.awaitTermination());
      }
    }
  }

  @Test
  void specErrorsAreRefusedAtOnce() {
    Supervisor one = Supervisor.oneForOne().child(logged("a"));
    assertThrows(IllegalArgumentException.class, () -> one.child(logged("a")));
    assertThrows(
        IllegalArgumentException.class,
        () -> one.child(DeskRef.child("b", DeskServer::new).name("a")));
    assertThrows(IllegalArgumentException.class, () -> one.intensity(-1, Duration.ofSeconds(1)));
    assertThrows(IllegalArgumentException.class, () -> one.intensity(1, Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> DeskRef.child(" ", DeskServer::new));
    assertThrows(IllegalArgumentException.class, () -> logged("a").shutdown(Duration.ZERO));
    assertThrows(
        IllegalArgumentException.class, () -> StartOptions.defaults().startLimit(Duration.ZERO));
  }
}
