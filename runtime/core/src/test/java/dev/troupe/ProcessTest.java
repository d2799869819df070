package dev.troupe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bare processes: spawn, send, receive, links, monitors. */
@Timeout(20)
final class ProcessTest extends Processes {

  @Test
  void receivesWhatWasSentInOrder() throws Exception {
    CompletableFuture<List<Object>> got = new CompletableFuture<>();
    ActorRef process =
        system.spawn(() -> got.complete(List.of(Self.receive(), Self.receive(), Self.receive())));
    process.send("a");
    process.send(2);
    process.send('c');
    assertEquals(List.of("a", 2, 'c'), got.get());
  }

  @Test
  void selectiveReceiveLeavesOthersInOrder() throws Exception {
    List<Object> got =
        run(() -> {
          ActorRef self = Self.ref();
          self.send("a");
          self.send(new Number(1));
          self.send("b");
          self.send(new Number(2));
          Number two = Self.receive(Number.class, n -> n.n() == 2);
          return List.of(two, Self.receive(), Self.receive(), Self.receive());
        });
    assertEquals(List.of(new Number(2), "a", new Number(1), "b"), got);
  }

  @Test
  void receiveWithLimitEndsEmpty() throws Exception {
    assertEquals(Optional.empty(), run(() -> Self.receive(Stop.class, Duration.ofMillis(5))));
    assertEquals(Optional.empty(), run(() -> Self.receive(Stop.class, Duration.ZERO)));
  }

  @Test
  void zeroLimitTakesWhatHasCome() throws Exception {
    Optional<String> got =
        run(() -> {
          Self.ref().send("here");
          return Self.receive(String.class, Duration.ZERO);
        });
    assertEquals(Optional.of("here"), got);
  }

  @Test
  void monitorTellsOfNormalEndAndMonitorsStack() throws Exception {
    List<ExitReason> reasons =
        run(() -> {
          ActorRef other = sleeper();
          MonitorRef one = Self.monitor(other);
          MonitorRef two = Self.monitor(other);
          other.send(new Stop());
          Down first = Self.receive(Down.class);
          Down second = Self.receive(Down.class);
          assertEquals(other, first.actor());
          assertEquals(
              java.util.Set.of(one, two), java.util.Set.of(first.monitor(), second.monitor()));
          return List.of(first.reason(), second.reason());
        });
    assertEquals(List.of(ExitReason.normal(), ExitReason.normal()), reasons);
  }

  @Test
  void monitorOfDeadActorIsDownAtOnce() throws Exception {
    Down down =
        run(() -> {
          ActorRef other = Self.system().spawn(() -> {});
          MonitorRef first = Self.monitor(other);
          Self.receive(Down.class, d -> d.monitor().equals(first));
          Self.monitor(other);
          return Self.receive(Down.class);
        });
    assertEquals(ExitReason.noProc(), down.reason());
  }

  @Test
  void demonitorDropsEvenAQueuedDown() throws Exception {
    Optional<Down> down =
        run(() -> {
          ActorRef other = sleeper();
          MonitorRef kept = Self.monitor(other);
          MonitorRef dropped = Self.monitor(other);
          other.send(new Stop());
          Self.receive(Down.class, d -> d.monitor().equals(kept));
          while (other.isAlive()) {
            Self.sleep(Duration.ofMillis(1));
          }
          Self.demonitor(dropped);
          return Self.receive(Down.class, Duration.ZERO);
        });
    assertEquals(Optional.empty(), down);
  }

  @Test
  void linkedCrashEndsTheOther() throws Exception {
    RuntimeException bang = new RuntimeException("bang");
    Down down =
        run(() -> {
          ActorRef victim =
              Self.system()
                  .spawn(() -> {
                    Self.spawnLink(() -> {
                      throw bang;
                    });
                    Self.receive(Stop.class);
                  });
          Self.monitor(victim);
          return Self.receive(Down.class);
        });
    assertEquals(new ExitReason.Crashed(bang), down.reason());
  }

  @Test
  void linkedNormalEndDoesNotEndTheOther() throws Exception {
    String got =
        run(() -> {
          ActorRef other = Self.spawnLink(() -> {});
          while (other.isAlive()) {
            Self.sleep(Duration.ofMillis(1));
          }
          Self.ref().send("alive");
          return Self.receive(String.class);
        });
    assertEquals("alive", got);
  }

  @Test
  void trappedExitIsAMessage() throws Exception {
    Exit exit =
        run(() -> {
          Self.trapExits(true);
          Self.spawnLink(() -> Self.stop(new ExitReason.Custom("why")));
          return Self.receive(Exit.class);
        });
    assertEquals(new ExitReason.Custom("why"), exit.reason());
  }

  @Test
  void unlinkedExitNeverComes() throws Exception {
    Optional<Exit> exit =
        run(() -> {
          Self.trapExits(true);
          ActorRef other = Self.spawnLink(() -> Self.receive(String.class));
          Self.monitor(other);
          other.send("go");
          Self.receive(Down.class); // links are told first, so the exit has come
          Self.unlink(other);
          return Self.receive(Exit.class, Duration.ZERO);
        });
    assertEquals(Optional.empty(), exit);
  }

  @Test
  void linkToDeadActorGivesNoProc() throws Exception {
    Exit exit =
        run(() -> {
          Self.trapExits(true);
          ActorRef other = Self.system().spawn(() -> {});
          while (other.isAlive()) {
            Self.sleep(Duration.ofMillis(1));
          }
          Self.link(other);
          return Self.receive(Exit.class);
        });
    assertEquals(ExitReason.noProc(), exit.reason());
  }

  @Test
  void selfOutsideATurnSaysWhatToDo() {
    IllegalStateException refused = assertThrows(IllegalStateException.class, Self::ref);
    assertTrue(refused.getMessage().startsWith("Self.ref() was called on thread"));
  }

  @Test
  void messageToDeadActorIsADeadLetter() throws Exception {
    ActorRef dead = system.spawn(() -> {});
    DeadLetter letter =
        run(() -> {
          while (dead.isAlive()) {
            Self.sleep(Duration.ofMillis(1));
          }
          Self.system().deadLetters().watch(Self.ref());
          dead.send("lost");
          return Self.receive(DeadLetter.class);
        });
    assertEquals(new DeadLetter("lost", dead, null, DeadLetter.Why.NO_PROCESS), letter);
    assertEquals(1, system.deadLetters().count());
  }

  @Test
  void limitOfAReceiveHoldsWhileOtherMailKeepsComing() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    ActorRef waiting =
        system.spawn(() -> {
          Self.receive(Stop.class, Duration.ofMillis(10));
          over.countDown();
        });
    while (over.getCount() > 0) {
      waiting.send("noise");
    }
    assertEquals(0, over.getCount());
  }

  @Test
  void linksAcrossSystemsDoNotDeadlock() throws Exception {
    try (ActorSystem other = ActorSystem.start("other")) {
      CompletableFuture<ActorRef> one = new CompletableFuture<>();
      CompletableFuture<ActorRef> two = new CompletableFuture<>();
      CountDownLatch done = new CountDownLatch(2);
      int rounds = 200_000;
      system.spawn(() -> {
        one.complete(Self.ref());
        linkAndUnlink(two.get(), rounds);
        done.countDown();
        Self.receive(Stop.class);
      });
      other.spawn(() -> {
        two.complete(Self.ref());
        linkAndUnlink(one.get(), rounds);
        done.countDown();
        Self.receive(Stop.class);
      });
      done.await();
      assertTrue(one.get().isAlive() && two.get().isAlive());
    }
  }

  private static void linkAndUnlink(ActorRef actor, int rounds) {
    for (int i = 0; i < rounds; i++) {
      Self.link(actor);
      Self.unlink(actor);
    }
  }
}
