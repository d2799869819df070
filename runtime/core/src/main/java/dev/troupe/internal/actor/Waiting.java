package dev.troupe.internal.actor;

import dev.troupe.internal.host.Host;
import dev.troupe.internal.host.Hosts;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Where a thread waits, by the clock of its own host, for what others do. One at a time. */
public final class Waiting {

  private volatile @Nullable Thread waiter;

  /** Makes one at which nobody waits. */
  public Waiting() {}

  /**
   * Waits. In a turn, what would run next on this thread does not wait too.
   *
   * @param done what to wait for; whoever makes it true calls {@link #wake} afterwards
   * @param nanos how long at most
   * @return whether it is so; false if the time has passed
   * @throws InterruptedException if the thread is interrupted
   */
  public boolean until(BooleanSupplier done, long nanos) throws InterruptedException {
    Turns.beforeWaiting();
    Host host = Hosts.here();
    long began = host.nanoTime();
    waiter = Thread.currentThread();
    try {
      while (!done.getAsBoolean()) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        long left = nanos - (host.nanoTime() - began);
        if (left <= 0) {
          return false;
        }
        host.parkNanos(this, left);
      }
      return true;
    } finally {
      waiter = null;
    }
  }

  /** Has who waits look again. Any thread. */
  public void wake() {
    Thread thread = waiter;
    if (thread != null) {
      Hosts.here().unpark(thread);
    }
  }
}
