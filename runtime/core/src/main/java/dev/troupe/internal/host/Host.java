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
   * Has an alarm ring once, not before its time and some milliseconds later at most if the machine
   * keeps up. One that is set already rings at the new time only. After {@link #close} this does
   * nothing.
   *
   * @param alarm the alarm
   * @param nanos after how long
   */
  void set(Alarm alarm, long nanos);

  /**
   * Keeps an alarm from ringing.
   *
   * @param alarm the alarm
   * @return false if it was not set, or has begun to ring
   */
  boolean cancel(Alarm alarm);

  /**
   * Runs something later, once, as an {@link Alarm} rings.
   *
   * @param nanos after how long
   * @param action what to run
   * @return the timer
   */
  default Timer schedule(long nanos, Runnable action) {
    Alarm alarm =
        new Alarm() {
          @Override
          protected void ring() {
            action.run();
          }
        };
    set(alarm, nanos);
    return () -> cancel(alarm);
  }

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

  /**
   * Tells the host whom it serves; a simulated one closes a system that was left open.
   *
   * @param close closes the system, if it is open
   */
  default void serves(Runnable close) {}

  /**
   * How many threads run at the same time, at most. Where it is one, nobody spins: what is waited
   * for needs the processor.
   *
   * @return 1 unless the host knows better
   */
  default int processors() {
    return 1;
  }

  /** Frees what the host holds. Timers that have not fired never do. */
  void close();
}
