package dev.troupe.internal.host;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;

/** The real host: the JDK's clock and threads. */
public final class JdkHost implements Host {

  private final ThreadFactory virtual =
      Thread.ofVirtual().name("troupe-worker").inheritInheritableThreadLocals(false).factory();
  private final int processors = Runtime.getRuntime().availableProcessors(); // asking takes long
  private final AlarmClock clock;
  private final TimedParks timedParks;

  /**
   * Makes a host. Its timer thread starts with the first timer, and does not keep the JVM alive.
   *
   * @param name goes into the timer thread's name
   */
  public JdkHost(String name) {
    clock = new AlarmClock("troupe-" + name + "-timers", System::nanoTime);
    timedParks = new TimedParks(clock);
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public void park(Object blocker) {
    LockSupport.park(blocker);
  }

  @Override
  public void parkNanos(Object blocker, long nanos) {
    if (nanos < TimedParks.SHORTEST || !Thread.currentThread().isVirtual()) {
      LockSupport.parkNanos(blocker, nanos);
    } else {
      timedParks.park(blocker, nanos);
    }
  }

  @Override
  public void unpark(Thread thread) {
    LockSupport.unpark(thread);
  }

  @Override
  public void set(Alarm alarm, long nanos) {
    clock.set(alarm, nanos);
  }

  @Override
  public boolean cancel(Alarm alarm) {
    return clock.cancel(alarm);
  }

  @Override
  public void startVirtual(Runnable action) {
    virtual.newThread(action).start();
  }

  @Override
  public void startPlatform(String name, boolean daemon, Runnable action) {
    Thread.ofPlatform()
        .name(name)
        .daemon(daemon)
        .inheritInheritableThreadLocals(false)
        .start(action);
  }

  @Override
  public int processors() {
    return processors;
  }

  @Override
  public void close() {
    timedParks.close();
    clock.close();
  }
}
