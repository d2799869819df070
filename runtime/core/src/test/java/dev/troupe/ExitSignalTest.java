package dev.troupe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Exit signals and kills, and what they leave alone. */
@Timeout(20)
final class ExitSignalTest extends Processes {

  @Test
  void killCannotBeTrappedAndIsSeenAsKilled() throws Exception {
    Down down =
        run(() -> {
          ActorRef other =
              Self.system()
                  .spawn(() -> {
                    Self.trapExits(true);
                    Self.receive(Stop.class);
                  });
          Self.monitor(other);
          Self.exit(other, ExitReason.kill());
          return Self.receive(Down.class);
        });
    assertEquals(ExitReason.killed(), down.reason());
  }

  @Test
  void killOverALinkIsTrappableAndStaysKill() throws Exception {
    Exit exit =
        run(() -> {
          Self.trapExits(true);
          Self.spawnLink(() -> Self.stop(ExitReason.kill()));
          return Self.receive(Exit.class);
        });
    assertEquals(ExitReason.kill(), exit.reason());
  }

  @Test
  void normalExitSignalFromAnotherIsIgnored() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    ActorRef process =
        system.spawn(() -> {
          Self.receive(Stop.class);
          done.countDown();
        });
    process.exit(ExitReason.normal());
    process.send(new Stop());
    done.await();
  }

  @Test
  void untrappedExitEndsASleeper() throws Exception {
    CountDownLatch asleep = new CountDownLatch(1);
    ActorRef sleeper =
        system.spawn(() -> {
          asleep.countDown();
          Self.sleep(Duration.ofDays(1));
        });
    asleep.await();
    Down down =
        run(() -> {
          Self.monitor(sleeper);
          sleeper.exit(new ExitReason.Custom("enough"));
          return Self.receive(Down.class);
        });
    assertEquals(new ExitReason.Custom("enough"), down.reason());
  }

  @Test
  void killInterruptsABlockedBody() throws Exception {
    CompletableFuture<Throwable> seen = new CompletableFuture<>();
    CountDownLatch asleep = new CountDownLatch(1);
    ActorRef process =
        system.spawn(() -> {
          asleep.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException interrupted) {
            seen.complete(interrupted);
          }
        });
    asleep.await();
    process.exit(ExitReason.kill());
    assertInstanceOf(InterruptedException.class, seen.get());
  }

  @Test
  void killTakesAnActorFromABodyThatIgnoresInterrupts() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<Throwable> zombie = new CompletableFuture<>();
    ActorRef stubborn =
        system.spawn(() -> {
          started.countDown();
          while (true) {
            try {
              release.await();
              break;
            } catch (InterruptedException ignored) {
              // on purpose
            }
          }
          zombie.complete(assertThrows(IllegalStateException.class, () -> Self.ref().send("late")));
        });
    started.await();
    Down down =
        run(() -> {
          Self.monitor(stubborn);
          stubborn.exit(ExitReason.kill());
          return Self.receive(Down.class);
        });
    assertEquals(ExitReason.killed(), down.reason());
    assertFalse(stubborn.isAlive());
    release.countDown();
    assertTrue(zombie.get().getMessage().contains("was killed while this handler ran"));
  }

  @Test
  void killBeforeTheFirstTurnCountsToo() throws Exception {
    for (int i = 0; i < 200; i++) {
      ActorRef process = system.spawn(() -> new CountDownLatch(1).await());
      process.exit(ExitReason.kill());
      Down down =
          run(() -> {
            Self.monitor(process);
            return Self.receive(Down.class);
          });
      assertTrue(
          down.reason().equals(ExitReason.killed()) || down.reason().equals(ExitReason.noProc()),
          down.reason().toString());
    }
  }

  @Test
  void killedProcessIsSeenAsKilledWhateverItsBodyMakesOfTheInterrupt() throws Exception {
    CountDownLatch asleep = new CountDownLatch(2);
    ActorRef throwing =
        system.spawn(() -> {
          asleep.countDown();
          new CountDownLatch(1).await();
        });
    ActorRef returning =
        system.spawn(() -> {
          asleep.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException killed) {
            Thread.currentThread().interrupt();
          }
        });
    asleep.await();
    for (ActorRef process : List.of(throwing, returning)) {
      Down down =
          run(() -> {
            Self.monitor(process);
            process.exit(ExitReason.kill());
            return Self.receive(Down.class);
          });
      assertEquals(ExitReason.killed(), down.reason());
    }
  }

  @Test
  void interruptOfOneActorDoesNotReachTheNextOnItsWorker() throws Exception {
    for (int i = 0; i < 200; i++) {
      CompletableFuture<Boolean> flag = new CompletableFuture<>();
      ActorRef next =
          system.spawn(() -> {
            Self.receive(Stop.class);
            flag.complete(Thread.currentThread().isInterrupted());
          });
      system.spawn(() -> {
        next.send(new Stop());
        Thread.currentThread().interrupt();
      });
      assertFalse(flag.get());
    }
  }

  @Test
  void reasonWithABrokenToStringDoesNoHarm() throws Exception {
    Object broken =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException("broken");
          }
        };
    Down down =
        run(() -> {
          ActorRef other =
              Self.system()
                  .spawn(() -> {
                    Self.receive(Stop.class);
                    Self.stop(new ExitReason.Custom(broken));
                  });
          Self.monitor(other);
          other.send(new Stop());
          return Self.receive(Down.class);
        });
    assertEquals(new ExitReason.Custom(broken), down.reason());
  }
}
