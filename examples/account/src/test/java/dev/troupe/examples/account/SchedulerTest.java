package dev.troupe.examples.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorSystem;
import dev.troupe.Self;
import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;
import dev.troupe.annotations.UnsafeSend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Handlers may block and actors may be busy: the others go on. */
@Timeout(120)
final class SchedulerTest {

  /** An actor that does what the test wants. */
  @Actor
  interface Job {
    @Cast
    void run(@UnsafeSend("the test waits for it") Runnable work);

    @Cast
    void numbered(int sender, int n);

    int count();
  }

  /** Runs the work, and checks that the numbers of each sender come in order. */
  private static final class Worker implements Job {
    private final int[] last = new int[8];
    private int count;

    @Override
    public void run(Runnable work) {
      work.run();
    }

    @Override
    public void numbered(int sender, int n) {
      if (n != last[sender] + 1) {
        throw new IllegalStateException(
            "sender " + sender + ": " + n + " came after " + last[sender]);
      }
      last[sender] = n;
      count++;
    }

    @Override
    public int count() {
      return count;
    }
  }

  /** Sends itself a message for as long as the test runs: always one to handle. */
  private static final class Busy implements Job {
    private final AtomicBoolean over;

    Busy(AtomicBoolean over) {
      this.over = over;
    }

    @Override
    public void run(Runnable work) {
      if (!over.get()) {
        SchedulerTest_JobRef.self().run(work);
      }
    }

    @Override
    public void numbered(int sender, int n) {}

    @Override
    public int count() {
      return 0;
    }
  }

  @AutoClose private final ActorSystem system = ActorSystem.start("scheduler");

  @Test
  void tenThousandHandlersMeetAtOneBarrier() throws Exception {
    int parties = 10_000;
    CyclicBarrier barrier = new CyclicBarrier(parties);
    CountDownLatch through = new CountDownLatch(parties);
    for (int i = 0; i < parties; i++) {
      SchedulerTest_JobRef.start(system, Worker::new)
          .run(() -> {
            try {
              barrier.await();
            } catch (Exception failed) {
              throw new IllegalStateException(failed);
            }
            through.countDown();
          });
    }
    through.await();
    assertEquals(0, barrier.getNumberWaiting());
  }

  @Test
  void handlersThatWaitForOneTheyWokeGoOn() throws Exception {
    // Each blocks on something that only an actor it has just made runnable will release: that one
    // sits in the slot of the blocked worker, and the tick has to rescue it.
    CountDownLatch all = new CountDownLatch(200);
    for (int i = 0; i < 200; i++) {
      SchedulerTest_JobRef first = SchedulerTest_JobRef.start(system, Worker::new);
      SchedulerTest_JobRef second = SchedulerTest_JobRef.start(system, Worker::new);
      first.run(() -> {
        CountDownLatch woken = new CountDownLatch(1);
        second.run(woken::countDown);
        try {
          woken.await();
        } catch (InterruptedException interrupted) {
          throw new IllegalStateException(interrupted);
        }
        all.countDown();
      });
    }
    all.await();
    assertEquals(0, all.getCount());
  }

  @Test
  void messagesOfOneSenderStayInOrder() throws Exception {
    int senders = 8;
    int each = 1_000_000 / senders;
    SchedulerTest_JobRef receiver = SchedulerTest_JobRef.start(system, Worker::new);
    List<CompletableFuture<Void>> done = new ArrayList<>();
    for (int sender = 0; sender < senders; sender++) {
      int number = sender;
      CompletableFuture<Void> sent = new CompletableFuture<>();
      done.add(sent);
      // Half of them are actors, half the application's own platform threads.
      Runnable work =
          () -> {
            for (int n = 1; n <= each; n++) {
              receiver.numbered(number, n);
            }
            sent.complete(null);
          };
      if (sender % 2 == 0) {
        SchedulerTest_JobRef.start(system, Worker::new).run(work);
      } else {
        Thread.ofPlatform().start(work);
      }
    }
    done.forEach(CompletableFuture::join);
    assertEquals(senders * each, receiver.count());
  }

  @Test
  void sleepersAndForeignVirtualThreadsWakeWhileAllActorsAreBusy() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    try {
      for (int i = 0; i < 1_000; i++) {
        SchedulerTest_JobRef.start(system, () -> new Busy(over)).run(() -> {});
      }
      CountDownLatch actor = new CountDownLatch(20);
      SchedulerTest_JobRef.start(system, Worker::new)
          .run(() -> {
            try {
              for (int i = 0; i < 20; i++) {
                Self.sleep(Duration.ofMillis(1));
                actor.countDown();
              }
            } catch (InterruptedException interrupted) {
              throw new IllegalStateException(interrupted);
            }
          });
      CountDownLatch foreign = new CountDownLatch(20);
      Thread.ofVirtual()
          .start(() -> {
            try {
              for (int i = 0; i < 20; i++) {
                foreign.await(1, java.util.concurrent.TimeUnit.MILLISECONDS);
                foreign.countDown();
              }
            } catch (InterruptedException interrupted) {
              throw new IllegalStateException(interrupted);
            }
          });
      actor.await();
      foreign.await();
    } finally {
      over.set(true);
    }
    assertTrue(over.get());
  }

  @Test
  void cpuLoopsOnAllCarriersDoNotStopTheOthers() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    try {
      int loops = Runtime.getRuntime().availableProcessors() + 1;
      CountDownLatch looping = new CountDownLatch(loops);
      for (int i = 0; i < loops; i++) {
        SchedulerTest_JobRef.start(system, Worker::new)
            .run(() -> {
              looping.countDown();
              while (!over.get()) {
                Thread.onSpinWait();
              }
            });
      }
      looping.await();
      SchedulerTest_JobRef other = SchedulerTest_JobRef.start(system, Worker::new);
      assertEquals(0, other.count());
    } finally {
      over.set(true);
    }
  }
}
