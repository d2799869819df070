package dev.troupe.internal.host;

/**
 * Time, timers and threads. The runtime takes them from here and nowhere else, so that a test can
 * put a simulated host in its place.
 */
public interface Host {

  /** A timer that was set. */
  interface Timer {
    /** Keeps it from firing, if it has not begun to. */
    void cancel();
  }

  /**
   * The time, to compare with other results of this method only.
   *
   * @return nanoseconds
   */
  long nanoTime();

  /**
   * Parks the current thread until it is unparked or interrupted, or for no reason.
   *
   * @param blocker what it waits for, for thread dumps
   */
  void park(Object blocker);

  /**
   * As {@link #park}, at most for a time.
   *
   * @param blocker what it waits for, for thread dumps
   * @param nanos how long at most
   */
  void parkNanos(Object blocker, long nanos);

  /**
   * Unparks a thread.
   *
   * @param thread one that parks through this host
   */
  void unpark(Thread thread);

  /**
   * Runs something later, once, on a platform thread of the host's. It must be short and not block.
   *
   * @param nanos after how long
   * @param action what to run
   * @return the timer
   */
  Timer schedule(long nanos, Runnable action);

  /**
   * Starts a virtual thread that inherits nothing.
   *
   * @param action what it runs
   */
  void startVirtual(Runnable action);

  /**
   * Starts a platform thread.
   *
   * @param name its name
   * @param daemon whether the JVM may end while it runs
   * @param action what it runs
   */
  void startPlatform(String name, boolean daemon, Runnable action);

  /** Frees what the host holds. Timers that have not fired never do. */
  void close();
}
