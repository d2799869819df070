package dev.troupe.internal.host;

import java.lang.System.Logger.Level;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Rings alarms, on one daemon thread. The thread starts with the first alarm and sleeps until the
 * next one is due; where none is set it sleeps for good.
 */
// The lock is held for a few instructions, and never while an alarm rings. `wakeAt` is the tick
// until which the thread sleeps, and before everything while it does not: who sets an earlier alarm
// wakes it.
class AlarmClock {

  /** A tick is 2^20 ns, some 1.05 ms. */
  private static final int TICK_BITS = 20;

  private static final long LAST_TICK = Long.MAX_VALUE >> TICK_BITS;
  private static final long RETRY_NANOS = 100_000_000;
  private static final long AWAKE = Long.MIN_VALUE;

  private final ReentrantLock lock = new ReentrantLock();
  private final String name;
  private final LongSupplier nanoTime;
  private final long origin;
  private @Nullable Thread thread;
  private long wakeAt = AWAKE;
  private @Nullable TimerWheel wheel = new TimerWheel(); // null once the clock is closed

  /**
   * Makes a clock without a thread.
   *
   * @param name that of its thread
   * @param nanoTime the time
   */
  AlarmClock(String name, LongSupplier nanoTime) {
    this.name = name;
    this.nanoTime = nanoTime;
    this.origin = nanoTime.getAsLong();
  }

  /** Sets an alarm; one that is set already goes off at the new time only. */
  final void set(Alarm alarm, long nanos) {
    StackReserve.forSteps();
    long time = nanoTime.getAsLong() - origin + Math.max(nanos, 0);
    long due = time < 0 ? LAST_TICK : Math.min(((time - 1) >> TICK_BITS) + 1, LAST_TICK);
    Thread sleeper = null;
    lock.lock();
    try {
      if (wheel == null) {
        return;
      }
      if (thread == null) {
        thread = startThread();
      }
      wheel.remove(alarm);
      wheel.add(alarm, due);
      if (due < wakeAt) {
        wakeAt = due;
        sleeper = thread;
      }
    } finally {
      lock.unlock();
    }
    if (sleeper != null) {
      wake(sleeper);
    }
  }

  /** Starts the thread that rings. A test takes its place, and those of the next two. */
  Thread startThread() {
    Thread made =
        Thread.ofPlatform()
            .name(name)
            .daemon(true)
            .inheritInheritableThreadLocals(false)
            .unstarted(this::run);
    made.start();
    return made;
  }

  void sleep(long nanos) {
    LockSupport.parkNanos(this, nanos);
    Thread.interrupted(); // else parking would be spinning
  }

  void wake(@Nullable Thread sleeper) {
    LockSupport.unpark(sleeper);
  }

  /** Cancels an alarm; false if it was not set, or rings already. */
  final boolean cancel(Alarm alarm) {
    StackReserve.forSteps();
    lock.lock();
    try {
      return wheel != null && wheel.remove(alarm);
    } finally {
      lock.unlock();
    }
  }

  /** Whether any alarm is set. */
  final boolean hasAlarms() {
    lock.lock();
    try {
      return wheel != null && wheel.any() != null;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the thread and drops all alarms. None rings any more, but for one that does already. */
  final void close() {
    TimerWheel dropped;
    Thread sleeper;
    lock.lock();
    try {
      dropped = wheel;
      wheel = null;
      sleeper = thread;
    } finally {
      lock.unlock();
    }
    wake(sleeper);
    while (dropped != null) {
      Alarm alarm = dropped.any();
      if (alarm == null) {
        break;
      }
      dropped.remove(alarm);
      alarm.neverRings();
    }
  }

  private void run() {
    boolean open = true;
    while (open) {
      try {
        open = ringOrSleep();
      } catch (Throwable failure) {
        report(failure);
      }
    }
  }

  /** What the thread does, once: rings one alarm, or sleeps until the next; false at the end. */
  final boolean ringOrSleep() {
    Alarm due;
    long left = 0;
    lock.lock();
    try {
      wakeAt = AWAKE;
      if (wheel == null) {
        return false;
      }
      long time = nanoTime.getAsLong() - origin;
      due = wheel.poll(time >> TICK_BITS);
      if (due == null) {
        long next = wheel.next();
        if (next > time >> TICK_BITS) { // else there is more to do, and others may have the lock
          wakeAt = next;
          left = next == TimerWheel.NEVER ? Long.MAX_VALUE : (next << TICK_BITS) - time;
        }
      }
    } finally {
      lock.unlock();
    }
    if (due != null) {
      ring(due);
    } else if (left > 0) {
      sleep(left);
    }
    return true;
  }

  /** What an alarm does may be done twice, but not be left out for want of memory or threads. */
  private void ring(Alarm due) {
    try {
      due.ring();
    } catch (OutOfMemoryError failure) {
      set(due, RETRY_NANOS);
      throw failure;
    }
  }

  private static void report(Throwable failure) {
    try {
      System.getLogger("dev.troupe").log(Level.ERROR, "A timer's action has failed.", failure);
    } catch (Throwable worse) {
      // The other timers must not suffer from it.
    }
  }
}
