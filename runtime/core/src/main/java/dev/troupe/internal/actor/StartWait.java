package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.internal.host.Host;
import dev.troupe.internal.host.StackReserve;
import dev.troupe.internal.scheduler.Seat;
import org.jspecify.annotations.Nullable;

/** A starter that waits, with a limit, for an {@code init} that runs on a worker. */
final class StartWait implements Wait {

  private final Host host;
  private @Nullable Cell child; // written before the starter waits
  private final Thread starter = Thread.currentThread();
  private volatile boolean done;
  private volatile @Nullable ExitReason failure;

  StartWait(Host host) {
    this.host = host;
  }

  void waitingFor(Cell started) {
    child = started;
  }

  @Override
  public @Nullable Cell on() {
    return done ? null : child;
  }

  @Override
  public String until() {
    return "to start";
  }

  void done(@Nullable ExitReason reason) {
    failure = reason;
    done = true;
    host.unpark(starter);
  }

  @Nullable ExitReason failure() {
    return failure;
  }

  /** Waits; false if the limit has passed or the starter was interrupted. */
  boolean await(long limit, @Nullable Seat seat) {
    if (seat != null) {
      seat.beforeParking();
      StackReserve.forParking();
    }
    long start = host.nanoTime();
    while (!done) {
      long left = limit - (host.nanoTime() - start);
      if (left <= 0 || Thread.currentThread().isInterrupted()) {
        return done;
      }
      host.parkNanos(this, left);
    }
    return true;
  }
}
