package dev.troupe.examples.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.AlreadyStarted;
import dev.troupe.ExitReason;
import dev.troupe.Self;
import dev.troupe.ServerDownException;
import dev.troupe.StartException;
import dev.troupe.StartOptions;
import dev.troupe.Supervisor;
import dev.troupe.SystemOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How one actor starts and ends, and how its system closes. */
@Timeout(60)
final class StartAndEndTest {

  @Test
  void startReturnsAfterInit() {
    AtomicInteger inits = new AtomicInteger();
    class Slow extends DeskServer {
      @Override
      public void init() throws Exception {
        Self.sleep(Duration.ofMillis(30));
        inits.incrementAndGet();
      }
    }
    try (var system = ActorSystem.start("slow")) {
      DeskRef.start(system, Slow::new);
      assertEquals(1, inits.get());
      DeskRef.start(system, Slow::new, StartOptions.defaults().startLimit(Duration.ofSeconds(30)));
      assertEquals(2, inits.get());
    }
  }

  @Test
  void failedInitLeavesNothingBehind() {
    class Fails extends DeskServer {
      @Override
      public void init() {
        throw new IllegalStateException("no");
      }
    }
    try (var system = ActorSystem.start("fails")) {
      StartOptions named = StartOptions.defaults().name("a");
      StartException failed =
          assertThrows(StartException.class, () -> DeskRef.start(system, Fails::new, named));
      assertInstanceOf(ExitReason.Crashed.class, failed.reason());
      assertEquals("no", failed.getCause().getMessage());
      DeskRef desk = DeskRef.start(system, DeskServer::new, named);
      StartException taken =
          assertThrows(StartException.class, () -> DeskRef.start(system, DeskServer::new, named));
      assertEquals(new ExitReason.Custom(new AlreadyStarted("a", desk.ref())), taken.reason());
      assertEquals(1, desk.echo(1));
    }
  }

  @Test
  void initBeyondItsLimitIsKilled() {
    class Hangs extends DeskServer {
      @Override
      public void init() throws Exception {
        new CountDownLatch(1).await();
      }
    }
    try (var system = ActorSystem.start("hangs")) {
      StartOptions options = StartOptions.defaults().name("a").startLimit(Duration.ofMillis(20));
      StartException late =
          assertThrows(StartException.class, () -> DeskRef.start(system, Hangs::new, options));
      assertTrue(
          late.getMessage().contains("init did not return within the start limit"),
          late.getMessage());
      assertTrue(system.whereis("a").isEmpty());
    }
  }

  @Test
  void linkedChildFallsWithItsStarter() throws Exception {
    CompletableFuture<ActorRef> child = new CompletableFuture<>();
    class Starts extends DeskServer {
      @Override
      public void init() {
        child.complete(DeskRef.startLink(DeskServer::new).ref());
      }
    }
    try (var system = ActorSystem.start("links")) {
      DeskRef starter = DeskRef.start(system, Starts::new);
      assertTrue(child.get().isAlive());
      assertThrows(ServerDownException.class, starter::crash);
      ActorRef fallen = child.get();
      Await.until(() -> !fallen.isAlive());
    }
  }

  @Test
  void callersOfAServerThatIsKilledWhileItTerminatesAreAnswered() throws Exception {
    CountDownLatch terminating = new CountDownLatch(2);
    CountDownLatch release = new CountDownLatch(1);
    class Hangs extends DeskServer {
      @Override
      public void terminate(ExitReason reason) {
        terminating.countDown();
        while (release.getCount() > 0) {
          try {
            release.await();
          } catch (InterruptedException ignored) {
            // on purpose
          }
        }
      }
    }
    try (var system = ActorSystem.start("hangs")) {
      DeskRef crashing = DeskRef.start(system, Hangs::new);
      DeskRef stopping = DeskRef.start(system, Hangs::new);
      CompletableFuture<Integer> crash = crashing.within(Duration.ofDays(1)).async().crash();
      CompletableFuture<ExitReason> stop = new CompletableFuture<>();
      system.spawn(() ->
          stop.complete(
              assertThrows(ServerDownException.class, () -> stopping.ref().stop()).reason()));
      terminating.await();
      crashing.ref().exit(ExitReason.kill());
      stopping.ref().exit(ExitReason.kill());
      assertThrows(ExecutionException.class, crash::get);
      assertEquals(ExitReason.killed(), stop.get());
    } finally {
      release.countDown();
    }
  }

  @Test
  void exceptionWithABrokenMessageIsACrashLikeAnother() {
    class Broken extends RuntimeException {
      private static final long serialVersionUID = 1L;

      @Override
      public String getMessage() {
        throw new IllegalStateException("broken");
      }
    }
    class Throws extends DeskServer {
      @Override
      public int crash() {
        throw new Broken();
      }
    }
    try (var system = ActorSystem.start("broken")) {
      DeskRef desk = DeskRef.start(system, Throws::new);
      ServerDownException down = assertThrows(ServerDownException.class, desk::crash);
      assertInstanceOf(Broken.class, down.getCause());
      assertFalse(desk.ref().isAlive());
    }
  }

  @Test
  void callDuringTheFactoryWaits() throws Exception {
    CountDownLatch inFactory = new CountDownLatch(1);
    CountDownLatch called = new CountDownLatch(1);
    try (var system = ActorSystem.start("factory")) {
      Thread starter =
          Thread.ofVirtual()
              .start(() ->
                  DeskRef.start(
                      system,
                      () -> {
                        inFactory.countDown();
                        called.await();
                        Self.sleep(Duration.ofMillis(5));
                        return new DeskServer();
                      },
                      StartOptions.defaults().name("a")));
      inFactory.await();
      CompletableFuture<Integer> echo = DeskRef.named(system, "a").async().echo(3);
      called.countDown();
      assertEquals(3, echo.get());
      starter.join();
    }
  }

  @Test
  void exitFromOutsideIsAMessageToWhoTrapsExits() throws Exception {
    CompletableFuture<Object> got = new CompletableFuture<>();
    class Traps extends DeskServer {
      @Override
      public void init() {
        Self.trapExits(true);
      }

      @Override
      public void onInfo(Object message) {
        got.complete(message);
      }
    }
    try (var system = ActorSystem.start("traps")) {
      DeskRef desk = DeskRef.start(system, Traps::new);
      desk.ref().exit(ExitReason.normal());
      assertEquals(
          ExitReason.normal(), assertInstanceOf(dev.troupe.Exit.class, got.get()).reason());
      assertEquals(1, desk.echo(1));
    }
  }

  @Test
  void closeKillsATreeThatDoesNotEndInTime() {
    CountDownLatch never = new CountDownLatch(1);
    class Hangs extends DeskServer {
      @Override
      public void init() {
        Self.trapExits(true);
      }

      @Override
      public void terminate(ExitReason reason) throws Exception {
        never.await();
      }
    }
    Supervisor tree =
        Supervisor.oneForOne().child(DeskRef.child("a", Hangs::new).name("a").shutdownInfinity());
    var system =
        ActorSystem.start(
            "bounded", tree, SystemOptions.defaults().shutdownLimit(Duration.ofMillis(50)));
    ActorRef hanging = system.whereis("a").orElseThrow();
    system.close();
    assertFalse(hanging.isAlive());
  }

  @Test
  void closeInAHandlerIsRefused() throws Exception {
    try (var system = ActorSystem.start("close")) {
      CompletableFuture<Throwable> refused = new CompletableFuture<>();
      system.spawn(
          () -> refused.complete(assertThrows(IllegalStateException.class, system::close)));
      assertTrue(refused.get().getMessage().contains("closes its own system"));
    }
  }

  @Test
  void closedSystemStartsNothing() {
    var system = ActorSystem.start("closed");
    system.close();
    system.close();
    StartException refused =
        assertThrows(StartException.class, () -> DeskRef.start(system, DeskServer::new));
    assertEquals(
        "System \"closed\" is closed, so no actor can be started in it.", refused.getMessage());
  }
}
