package dev.troupe.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * What instrumented code calls, see {@link SimulationAgent}; nobody else needs it. Outside a
 * simulation each method does what it stands for and nothing more.
 */
public final class SimulationPoints {

  /** Whether the kit is an agent in this JVM, so that a seed leads elsewhere than in others. */
  static volatile boolean inserted; // the agent's class itself needs java.instrument

  private SimulationPoints() {}

  /** Stands before what other threads may see; there the current thread may have to wait. */
  public static void reached() {
    World world = World.current();
    if (world != null) {
      world.point();
    }
  }

  /** Stands after each entry of a monitor: with one in hand a thread does not give way. */
  public static void entered() {
    World world = World.current();
    if (world != null) {
      world.monitors(1);
    }
  }

  /** Stands after each exit of a monitor. */
  public static void left() {
    World world = World.current();
    if (world != null) {
      world.monitors(-1);
    }
  }

  /** Stands before each jump back: a loop that waits for another thread must let it run. */
  public static void looped() {
    World world = World.current();
    if (world != null) {
      world.looped();
    }
  }

  /** For {@code Thread.onSpinWait()}: whoever spins waits for another thread. */
  public static void onSpinWait() {
    World world = World.current();
    if (world == null) {
      Thread.onSpinWait();
    } else {
      world.spin();
    }
  }

  /**
   * For {@code System.nanoTime()}.
   *
   * @return nanoseconds
   */
  public static long nanoTime() {
    World world = World.current();
    return world == null ? System.nanoTime() : world.now();
  }

  /**
   * For {@code LockSupport.parkNanos(nanos)}.
   *
   * @param nanos how long
   */
  public static void parkNanos(long nanos) {
    World world = World.current();
    if (world == null) {
      LockSupport.parkNanos(nanos);
    } else {
      world.parkNanos(world, nanos);
    }
  }

  /**
   * For {@code LockSupport.parkNanos(blocker, nanos)}.
   *
   * @param blocker what it waits for
   * @param nanos how long
   */
  public static void parkNanos(Object blocker, long nanos) {
    World world = World.current();
    if (world == null) {
      LockSupport.parkNanos(blocker, nanos);
    } else {
      world.parkNanos(blocker, nanos);
    }
  }

  /**
   * For {@code Thread.sleep(millis)}.
   *
   * @param millis how long
   * @throws InterruptedException if the thread is interrupted
   */
  public static void sleep(long millis) throws InterruptedException {
    sleep(Duration.ofMillis(millis));
  }

  /**
   * For {@code Thread.sleep(millis, nanos)}.
   *
   * @param millis how long
   * @param nanos and some more
   * @throws InterruptedException if the thread is interrupted
   */
  public static void sleep(long millis, int nanos) throws InterruptedException {
    sleep(Duration.ofMillis(millis).plusNanos(nanos));
  }

  /**
   * For {@code Thread.sleep(time)}.
   *
   * @param time how long
   * @throws InterruptedException if the thread is interrupted
   */
  public static void sleep(Duration time) throws InterruptedException {
    World world = World.current();
    if (world == null) {
      Thread.sleep(time);
    } else {
      world.sleep(World.nanos(time));
    }
  }
}
