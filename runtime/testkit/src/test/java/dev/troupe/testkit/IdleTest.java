package dev.troupe.testkit;

import static dev.troupe.testkit.TroupeAssertions.awaitIdle;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ExitReason;
import dev.troupe.Mailbox;
import dev.troupe.Self;
import dev.troupe.StartException;
import dev.troupe.StartOptions;
import dev.troupe.internal.actor.Kernel;
import dev.troupe.internal.actor.Rest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When a system is idle: nothing is on its way any more. */
@Timeout(60)
final class IdleTest {

  private static final Duration SHORT = Duration.ofMillis(20);
  private static final int ROUNDS = 300;

  @AutoClose private final ActorSystem system = ActorSystem.start("idle");
  private final AtomicInteger done = new AtomicInteger();

  @Test
  void emptySystemIsIdleAndSoIsAClosedOne() {
    awaitIdle(system);
    ActorSystem other = ActorSystem.start("other");
    other.close();
    awaitIdle(other);
  }

  @Test
  void whatActorsSendOneAnotherIsHandled() {
    for (int round = 1; round <= ROUNDS; round++) {
      ActorRef next =
          system.spawn(() -> {
            Self.receive();
            done.incrementAndGet();
          });
      for (int i = 0; i < 10; i++) {
        ActorRef to = next;
        next = system.spawn(() -> to.send(Self.receive()));
      }
      next.send("go");
      awaitIdle(system);
      assertEquals(round, done.get());
    }
  }

  @Test
  void whatFollowsAnEndIsHandled() {
    for (int round = 1; round <= ROUNDS; round++) {
      ActorRef last = system.spawn(() -> Self.stop(Self.receive(ExitReason.class)));
      for (int i = 0; i < 10; i++) {
        ActorRef watched = last;
        last =
            system.spawn(() -> {
              Self.link(watched);
              Self.receive();
            });
      }
      ActorRef end = last;
      system.spawn(() -> {
        Self.monitor(end);
        Self.receive();
        done.incrementAndGet();
      });
      awaitIdle(system);
      system.spawn(() -> end.exit(ExitReason.shutdown()));
      awaitIdle(system);
      assertEquals(round, done.get());
      assertFalse(end.isAlive());
    }
  }

  @Test
  void starterWhoseActorWasTakenFromItsInitIsNotIdleBeforeItHasHeard() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Semaphore goOn = new Semaphore(0);
    Callable<TillServer> stuck =
        () -> {
          begun.countDown();
          goOn.acquireUninterruptibly();
          return new TillServer();
        };
    StartOptions limited = StartOptions.defaults().startLimit(SHORT);
    system.spawn(() -> {
      assertThrows(StartException.class, () -> TillRef.start(system, stuck, limited));
      done.incrementAndGet();
    });
    begun.await();
    while (!Rest.busy((Kernel) system).isEmpty()) {
      Thread.yield(); // a look at each moment: awaitIdle makes pauses
    }
    assertEquals(1, done.get());
    goOn.release();
  }

  @Test
  void whatDependsOnAnAsyncCallIsDone() {
    TillRef till = TillRef.start(system, TillServer::new);
    for (int round = 1; round <= ROUNDS; round++) {
      system.spawn(() -> {
        var unused = till.async().total().thenAccept(total -> done.incrementAndGet());
      });
      awaitIdle(system);
      assertEquals(round, done.get());
    }
  }

  @Test
  void whatActorsCallOneAnotherIsDone() {
    TillRef till = TillRef.start(system, TillServer::new);
    for (int round = 1; round <= ROUNDS; round++) {
      system.spawn(() -> {
        for (int i = 0; i < 20; i++) {
          till.add(List.of(till.total()));
        }
        done.incrementAndGet();
      });
      awaitIdle(system);
      assertEquals(round, done.get());
    }
  }

  @Test
  void whoWaitsForAReplyThatTheTestOwesIsIdle() throws Exception {
    ProtocolProbe<Till> probe = Probe.in(system, Till.class);
    TillRef till = TillRef.of(probe.ref());
    AtomicReference<Throwable> failure = new AtomicReference<>();
    ActorRef caller =
        system.spawn(() -> {
          try {
            till.pay(1);
          } catch (Till.Short declared) {
            failure.set(declared);
          }
        });
    awaitIdle(system);
    assertTrue(caller.isAlive());
    probe.expectVoidCall(t -> t.pay(1)).fail(new Till.Short());
    awaitIdle(system);
    assertInstanceOf(Till.Short.class, failure.get());
    assertFalse(caller.isAlive());
  }

  @Test
  void whoSleepsOrReceivesIsIdle() {
    system.spawn(() -> Self.sleep(Duration.ofDays(1)));
    system.spawn(() -> Self.receive(String.class, Duration.ofDays(1)));
    ActorRef choosy = system.spawn(() -> Self.receive(String.class));
    choosy.send(1);
    awaitIdle(system);
  }

  @Test
  void whoIsSuspendedIsIdle() {
    TillRef till = TillRef.start(system, TillServer::new);
    dev.troupe.Sys.of(till.ref()).suspend();
    till.fail();
    awaitIdle(system);
    assertTrue(till.ref().isAlive());
  }

  @Test
  void whoWaitsForALockIsNot() {
    CountDownLatch lock = new CountDownLatch(1);
    ActorRef busy = system.spawn(lock::await);
    AssertionError failure = assertThrows(AssertionError.class, () -> awaitIdle(SHORT, system));
    assertTrue(
        failure.getMessage().contains("was not idle within 20 ms:\n  " + busy + " (process)"),
        failure::getMessage);
    lock.countDown();
    awaitIdle(system);
  }

  @Test
  void mailboxOfAnyKindCounts() {
    for (Mailbox kind :
        List.of(
            Mailbox.droppingOldest(10),
            Mailbox.blocking(10, Duration.ofDays(1)),
            Mailbox.failing(10))) {
      Probe probe = Probe.in(system, StartOptions.defaults().mailbox(kind));
      for (int round = 1; round <= ROUNDS; round++) {
        system.spawn(() -> probe.ref().send("message"));
        awaitIdle(system);
        assertEquals(round, probe.received().size());
      }
    }
  }

  @Test
  void handlerCannotWaitForItsOwnSystem() throws Exception {
    Probe probe = Probe.in(system);
    assertThrows(
        IllegalStateException.class,
        () ->
            probe.run(() -> {
              awaitIdle(system);
              return null;
            }));
  }
}
