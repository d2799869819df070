package dev.troupe.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Virtual threads that park for a time. */
@Timeout(60)
final class TimedParksTest {

  private static final long LONG = Duration.ofHours(1).toNanos();

  private final AlarmClock clock = new AlarmClock("test-timers", System::nanoTime);
  private final TimedParks parks = new TimedParks(clock);

  @AfterEach
  void close() {
    parks.close();
    clock.close();
  }

  @Test
  void whoIsNotUnparkedWakesInTime() throws Exception {
    int threads = 100;
    CountDownLatch woken = new CountDownLatch(threads);
    for (int i = 0; i < threads; i++) {
      Thread.ofVirtual()
          .start(() -> {
            parks.park(this, TimedParks.SHORTEST);
            woken.countDown();
          });
    }
    woken.await();
  }

  @Test
  void whoIsUnparkedWakesAtOnceAndLeavesNoAlarm() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    Thread waiting =
        Thread.ofVirtual()
            .start(() -> {
              parks.park(this, LONG);
              over.countDown();
            });
    while (!clock.hasAlarms()) {
      Thread.onSpinWait(); // the sweep, and then the alarm of who still waits
    }
    LockSupport.unpark(waiting);
    over.await();
    waiting.join();
    while (clock.hasAlarms()) {
      Thread.onSpinWait();
    }
    assertFalse(clock.hasAlarms());
  }

  @Test
  void whoIsInterruptedWakesAtOnce() throws Exception {
    AtomicInteger interrupted = new AtomicInteger();
    Thread waiting =
        Thread.ofVirtual()
            .start(() -> {
              parks.park(this, LONG);
              interrupted.set(Thread.currentThread().isInterrupted() ? 1 : 0);
            });
    waiting.interrupt();
    waiting.join();
    assertEquals(1, interrupted.get());
  }

  @Test
  void whoComesAfterTheEndOfTheClockWakesInTime() throws Exception {
    parks.close();
    clock.close();
    Thread late = Thread.ofVirtual().start(() -> parks.park(this, TimedParks.SHORTEST));
    late.join();
    assertFalse(clock.hasAlarms());
  }

  @Test
  void endOfTheClockWakesAllWhoWait() throws Exception {
    List<Thread> waiting = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      waiting.add(Thread.ofVirtual().start(() -> parks.park(this, LONG)));
    }
    for (Thread each : waiting) {
      while (each.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    }
    parks.close();
    clock.close();
    for (Thread each : waiting) {
      each.join();
    }
    assertTrue(parks.isClosed());
  }
}
