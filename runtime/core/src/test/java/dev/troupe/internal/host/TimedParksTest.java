package dev.troupe.internal.host;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Virtual threads that park for a time. */
@Timeout(30)
final class TimedParksTest {

  private static final long LONG = Duration.ofHours(1).toNanos();

  private final AlarmClock clock = new AlarmClock("test-timers", System::nanoTime);
  private final TimedParks parks = new TimedParks(clock);
  private final AtomicBoolean over = new AtomicBoolean();

  @AfterEach
  void close() {
    parks.close();
    clock.close();
  }

  /** As whoever waits does it: in a loop. */
  private void waitFor(long nanos) {
    long start = System.nanoTime();
    for (long left = nanos; left > 0; left = nanos - (System.nanoTime() - start)) {
      parks.park(this, left);
    }
  }

  private void waitUntilItIsOver() {
    while (!over.get() && !parks.isClosed()) {
      parks.park(this, LONG);
    }
  }

  private static void awaitParked(Thread thread) {
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
  }

  @Test
  void whoIsNotUnparkedWakesInTime() throws Exception {
    int threads = 100;
    CountDownLatch woken = new CountDownLatch(threads);
    for (int i = 0; i < threads; i++) {
      Thread.ofVirtual()
          .start(() -> {
            waitFor(TimedParks.SHORTEST);
            woken.countDown();
          });
    }
    woken.await();
  }

  @Test
  void whoIsUnparkedWakesAtOnceAndLeavesNoAlarm() throws Exception {
    Thread waiting = Thread.ofVirtual().start(this::waitUntilItIsOver);
    awaitParked(waiting);
    over.set(true);
    LockSupport.unpark(waiting);
    waiting.join();
    while (clock.hasAlarms()) {
      Thread.onSpinWait(); // the sweep; of who waits until it comes an alarm is made and cancelled
    }
  }

  @Test
  void whoIsUnparkedWhileItTakesTheClocksLockDoesNotPark() throws Exception {
    CountDownLatch asleep = new CountDownLatch(1);
    AlarmClock greedy =
        new AlarmClock("test-timers", System::nanoTime) {
          @Override
          void sleep(long nanos) {
            asleep.countDown();
            super.sleep(nanos);
          }

          @Override
          void wake(Thread sleeper) {
            LockSupport.unpark(Thread.currentThread());
            LockSupport.park(this); // as where the lock is contended
            super.wake(sleeper);
          }
        };
    TimedParks busy = new TimedParks(greedy);
    Thread.ofVirtual()
        .start(() -> {
          greedy.set(new SilentAlarm(), LONG); // so that the clock's thread sleeps, and is woken
          await(asleep);
          LockSupport.unpark(Thread.currentThread());
          busy.park(this, LONG);
        })
        .join();
    busy.close();
    greedy.close();
  }

  private static void await(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      Thread.onSpinWait();
    }
  }

  private static final class SilentAlarm extends Alarm {
    @Override
    protected void ring() {}
  }

  @Test
  void whoIsInterruptedWakesAtOnce() throws Exception {
    AtomicBoolean interrupted = new AtomicBoolean();
    Thread waiting =
        Thread.ofVirtual()
            .start(() -> {
              while (!Thread.currentThread().isInterrupted()) {
                parks.park(this, LONG);
              }
              interrupted.set(true);
            });
    waiting.interrupt();
    waiting.join();
    assertTrue(interrupted.get());
  }

  @Test
  void whoComesAfterTheEndOfTheClockWakesInTime() throws Exception {
    parks.close();
    clock.close();
    Thread.ofVirtual().start(() -> waitFor(TimedParks.SHORTEST)).join();
    assertFalse(clock.hasAlarms());
  }

  @Test
  void endOfTheClockWakesAllWhoWait() throws Exception {
    List<Thread> waiting = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      waiting.add(Thread.ofVirtual().start(this::waitUntilItIsOver));
    }
    waiting.forEach(TimedParksTest::awaitParked);
    parks.close();
    clock.close();
    for (Thread each : waiting) {
      each.join();
    }
  }
}
