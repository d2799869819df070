package dev.troupe.internal.host;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The real host: the JDK's clock and threads. */
public final class JdkHost implements Host {

  private final ThreadFactory virtual =
      Thread.ofVirtual().name("troupe-worker").inheritInheritableThreadLocals(false).factory();
  private final ScheduledThreadPoolExecutor timers;

  /**
   * Makes a host. Its timer thread starts with the first timer, and does not keep the JVM alive.
   *
   * @param name goes into the timer thread's name
   */
  public JdkHost(String name) {
    ThreadFactory platform =
        Thread.ofPlatform()
            .name("troupe-" + name + "-timers")
            .daemon(true)
            .inheritInheritableThreadLocals(false)
            .factory();
    timers = new ScheduledThreadPoolExecutor(1, platform);
    timers.setRemoveOnCancelPolicy(true);
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
    LockSupport.parkNanos(blocker, nanos);
  }

  @Override
  public void unpark(Thread thread) {
    LockSupport.unpark(thread);
  }

  @Override
  public Timer schedule(long nanos, Runnable action) {
    try {
      ScheduledFuture<?> future = timers.schedule(action, nanos, TimeUnit.NANOSECONDS);
      return () -> future.cancel(false);
    } catch (RejectedExecutionException closed) {
      return () -> {}; // as the timers that were set before: it never fires
    }
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
  public void close() {
    timers.shutdownNow();
  }
}
