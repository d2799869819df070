package dev.troupe.internal.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The clock's thread: it wakes for what is due, and survives what alarms do. */
@Timeout(60)
final class AlarmClockTest {

  private static final long MS = 1_000_000;

  private final AlarmClock clock = new AlarmClock("test-timers", System::nanoTime);
  private final List<String> rung = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    clock.close();
  }

  private static Alarm alarm(Runnable action) {
    return new Alarm() {
      @Override
      protected void ring() {
        action.run();
      }
    };
  }

  /** Sets an alarm after all that is due by then, and waits for it. */
  private void awaitAfter(long nanos) throws InterruptedException {
    CountDownLatch last = new CountDownLatch(1);
    clock.set(alarm(last::countDown), nanos);
    last.await();
  }

  @Test
  void ringsInTheOrderOfTimeThoughSetInAnother() throws Exception {
    clock.set(alarm(() -> rung.add("30")), 30 * MS);
    clock.set(alarm(() -> rung.add("20")), 20 * MS);
    clock.set(alarm(() -> rung.add("10")), 10 * MS);
    awaitAfter(60 * MS);
    assertEquals(List.of("10", "20", "30"), rung);
  }

  @Test
  void neverRingsEarly() throws Exception {
    AtomicInteger early = new AtomicInteger();
    CountDownLatch all = new CountDownLatch(500);
    for (int i = 0; i < 500; i++) {
      long nanos = i * 77_777L;
      long start = System.nanoTime();
      clock.set(
          alarm(() -> {
            if (System.nanoTime() - start < nanos) {
              early.incrementAndGet();
            }
            all.countDown();
          }),
          nanos);
    }
    all.await();
    assertEquals(0, early.get());
  }

  @Test
  void whatAnAlarmThrowsHarmsNoOther() throws Exception {
    clock.set(alarm(AlarmClockTest::overflow), MS);
    clock.set(
        alarm(() -> {
          throw new OutOfMemoryError("a test's");
        }),
        MS);
    clock.set(
        alarm(() -> {
          throw new IllegalStateException("a test's");
        }),
        MS);
    clock.set(alarm(() -> Thread.currentThread().interrupt()), MS);
    clock.set(alarm(() -> rung.add("after")), MS);
    awaitAfter(5 * MS);
    assertEquals(List.of("after"), rung);
  }

  @SuppressWarnings("InfiniteRecursion")
  private static void overflow() {
    overflow();
  }

  @Test
  void cancelledOrSetAnewItDoesNotRingAtTheOldTime() throws Exception {
    Alarm cancelled = alarm(() -> rung.add("cancelled"));
    Alarm later = alarm(() -> rung.add("later"));
    clock.set(cancelled, 10 * MS);
    clock.set(later, 10 * MS);
    assertTrue(clock.cancel(cancelled));
    assertFalse(clock.cancel(cancelled));
    clock.set(later, 24 * 3_600_000 * MS);
    awaitAfter(20 * MS);
    assertEquals(List.of(), rung);
    clock.set(later, MS);
    awaitAfter(5 * MS);
    assertEquals(List.of("later"), rung);
  }

  @Test
  void anAlarmMayCancelAndSetOthersWhileItRings() throws Exception {
    Alarm victim = alarm(() -> rung.add("victim"));
    CountDownLatch set = new CountDownLatch(1);
    AtomicInteger rounds = new AtomicInteger();
    Alarm[] again = new Alarm[1];
    again[0] =
        alarm(() -> {
          if (rounds.incrementAndGet() < 5) {
            clock.set(again[0], MS);
          } else {
            rung.add("cancelled " + clock.cancel(victim));
            set.countDown();
          }
        });
    clock.set(victim, 3_600_000 * MS);
    clock.set(again[0], MS);
    set.await();
    assertEquals(List.of("cancelled true"), rung);
  }

  @Test
  void longestDelayIsNoOverflow() throws Exception {
    Alarm longest = alarm(() -> rung.add("longest"));
    clock.set(longest, Long.MAX_VALUE - 1);
    clock.set(alarm(() -> rung.add("negative")), -5);
    awaitAfter(5 * MS);
    assertEquals(List.of("negative"), rung);
    assertTrue(clock.cancel(longest));
  }

  @Test
  void sleepsWhereNothingIsSet() throws Exception {
    AtomicLong readings = new AtomicLong();
    AlarmClock watched =
        new AlarmClock(
            "test-idle",
            () -> {
              readings.incrementAndGet();
              return System.nanoTime();
            });
    try {
      CountDownLatch rang = new CountDownLatch(1);
      Alarm far = alarm(() -> {});
      watched.set(far, 3_600_000 * MS);
      watched.set(alarm(rang::countDown), MS);
      rang.await();
      LockSupport.parkNanos(5 * MS);
      awaitAfter(50 * MS); // by the other clock
      long before = readings.get();
      awaitAfter(100 * MS);
      assertEquals(before, readings.get(), "the thread has looked at the time while it was idle");
      assertTrue(watched.cancel(far));
    } finally {
      watched.close();
    }
  }

  @Test
  void closedItEndsItsThreadAndForgets() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    Thread[] thread = new Thread[1];
    clock.set(
        alarm(() -> {
          thread[0] = Thread.currentThread();
          running.countDown();
        }),
        MS);
    running.await();
    Alarm pending = alarm(() -> rung.add("pending"));
    clock.set(pending, 5 * MS);
    clock.close();
    assertFalse(clock.cancel(pending));
    clock.set(alarm(() -> rung.add("late")), 0);
    thread[0].join();
    assertEquals(List.of(), rung);
    assertTrue(thread[0].isDaemon());
  }
}
