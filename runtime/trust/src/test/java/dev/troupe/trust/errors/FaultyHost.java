package dev.troupe.trust.errors;

import dev.troupe.internal.host.Alarm;
import dev.troupe.internal.host.Host;
import dev.troupe.internal.host.Hosts;
import dev.troupe.internal.host.JdkHost;
import java.util.concurrent.atomic.AtomicInteger;

/** The real host, but for errors that the test asks for. */
final class FaultyHost implements Host {

  /** How often a virtual thread is not started from now on. */
  final AtomicInteger noVirtual = new AtomicInteger();

  /** How often a platform thread is not started from now on. */
  final AtomicInteger noPlatform = new AtomicInteger();

  private final Host real;

  private FaultyHost(String name) {
    real = new JdkHost(name);
  }

  /** The host of the system of this name, which is started next. */
  static FaultyHost of(String name) {
    FaultyHost host = new FaultyHost(name);
    Hosts.askFirst(asked -> asked.equals(name) ? host : null);
    return host;
  }

  private static void fail(AtomicInteger times) {
    if (times.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new OutOfMemoryError("as the test wants it");
    }
  }

  @Override
  public long nanoTime() {
    return real.nanoTime();
  }

  @Override
  public void park(Object blocker) {
    real.park(blocker);
  }

  @Override
  public void parkNanos(Object blocker, long nanos) {
    real.parkNanos(blocker, nanos);
  }

  @Override
  public void unpark(Thread thread) {
    real.unpark(thread);
  }

  @Override
  public void set(Alarm alarm, long nanos) {
    real.set(alarm, nanos);
  }

  @Override
  public boolean cancel(Alarm alarm) {
    return real.cancel(alarm);
  }

  @Override
  public void startVirtual(Runnable action) {
    fail(noVirtual);
    real.startVirtual(action);
  }

  @Override
  public void startPlatform(String name, boolean daemon, Runnable action) {
    fail(noPlatform);
    real.startPlatform(name, daemon, action);
  }

  @Override
  public int processors() {
    return real.processors();
  }

  @Override
  public void close() {
    real.close();
  }
}
