package dev.troupe.internal.actor;

import dev.troupe.internal.host.Host;
import dev.troupe.internal.host.StackReserve;
import dev.troupe.internal.scheduler.Seat;
import org.jspecify.annotations.Nullable;

/** A bound whose senders wait for room, first come, first served. */
// Who waits is not in the mailbox yet, so the order of one sender's messages is kept by its
// waiting. A place that gets free goes from hand to hand: while anybody waits, nobody else gets in.
final class Room extends Bounds {

  private final int capacity;
  private final long max;

  // Under this object's monitor.
  private int used;
  private @Nullable BlockedSend first; // those who wait
  private @Nullable BlockedSend last;
  private @Nullable BlockedSend unwoken; // those who need not any more, and have not heard

  Room(Cell cell, int capacity, long max) {
    super(cell);
    this.capacity = capacity;
    this.max = max;
  }

  @Override
  long capacity() {
    return capacity;
  }

  @Override
  Outcome send(Signal signal, Object letter, @Nullable Seat sender, long limit) {
    StackReserve.forSteps(); // a monitor takes some stack where it is entered in a catch
    Counted message = new Counted(signal, letter, this);
    BlockedSend blocked = null;
    synchronized (this) {
      if (!cell.isAlive()) {
        return Outcome.DEAD;
      }
      if (used < capacity) {
        used++; // nobody waits, or the place would have gone from hand to hand
      } else if (sender != null && sender.task() == cell) {
        return Outcome.FULL;
      } else {
        blocked = new BlockedSend(cell);
        blocked.earlier = last;
        if (last == null) {
          first = blocked;
        } else {
          last.later = blocked;
        }
        last = blocked;
      }
    }
    try {
      if (blocked != null) {
        Outcome outcome = await(blocked, signal, sender, Math.min(limit, max), limit);
        if (outcome != Outcome.SENT) {
          return outcome;
        }
        Cell.checkNotFenced(sender);
      }
      return cell.enter(message, sender) ? Outcome.SENT : Outcome.DEAD;
    } catch (Throwable failure) {
      synchronized (this) {
        if (blocked != null && blocked.state == BlockedSend.State.WAITING) {
          if (blocked.earlier == null) {
            first = blocked.later;
          } else {
            blocked.earlier.later = blocked.later;
          }
          if (blocked.later == null) {
            last = blocked.earlier;
          } else {
            blocked.later.earlier = blocked.earlier;
          }
          blocked.state = BlockedSend.State.GONE;
        } else if ((blocked == null || blocked.state == BlockedSend.State.ADMITTED)
            && message.state == Counted.WAITING) {
          message.state = Counted.RELEASED;
          BlockedSend next = first;
          if (next == null) {
            used--;
          } else {
            first = next.later;
            if (first == null) {
              last = null;
            } else {
              first.earlier = null;
            }
            next.state = BlockedSend.State.ADMITTED;
            next.later = unwoken;
            unwoken = next;
          }
        }
      }
      tryToWake();
      throw failure;
    }
  }

  private Outcome await(
      BlockedSend blocked, Signal signal, @Nullable Seat sender, long time, long limit) {
    // An actor that calls has said already for whom it waits.
    Cell self =
        sender != null && sender.task() instanceof Cell c && c.waitsFor() != signal ? c : null;
    if (self != null) {
      Deadlocks.enter(self, blocked, cell);
    }
    try {
      if (sender != null) {
        sender.beforeParking();
      }
      return park(blocked, time, limit);
    } finally {
      if (self != null) {
        self.waitIsOver();
      }
    }
  }

  private Outcome park(BlockedSend blocked, long time, long limit) {
    Host host = cell.kernel().host();
    long start = host.nanoTime();
    while (true) {
      BlockedSend.State state = blocked.state;
      if (state == BlockedSend.State.ADMITTED) {
        return Outcome.SENT;
      }
      if (state == BlockedSend.State.DEAD) {
        return Outcome.DEAD;
      }
      long left = time - (host.nanoTime() - start);
      boolean interrupted = Thread.currentThread().isInterrupted();
      if (left > 0 && !interrupted) {
        host.parkNanos(blocked, left);
      } else if (leave(blocked)) {
        return interrupted ? Outcome.INTERRUPTED : limit <= max ? Outcome.LATE : Outcome.FULL;
      }
    }
  }

  /** Gives up; false if it was too late for that. */
  private boolean leave(BlockedSend blocked) {
    synchronized (this) {
      if (blocked.state == BlockedSend.State.WAITING) {
        if (blocked.earlier == null) {
          first = blocked.later;
        } else {
          blocked.earlier.later = blocked.later;
        }
        if (blocked.later == null) {
          last = blocked.earlier;
        } else {
          blocked.later.earlier = blocked.earlier;
        }
        blocked.state = BlockedSend.State.GONE;
        return true;
      }
      return blocked.state == BlockedSend.State.GONE;
    }
  }

  @Override
  void release(Counted message) {
    boolean wakes;
    synchronized (this) {
      if (message.state == Counted.WAITING) {
        message.state = Counted.RELEASED;
        BlockedSend next = first;
        if (next == null) {
          used--;
        } else {
          first = next.later;
          if (first == null) {
            last = null;
          } else {
            first.earlier = null;
          }
          next.state = BlockedSend.State.ADMITTED;
          next.later = unwoken;
          unwoken = next;
        }
      }
      wakes = unwoken != null;
    }
    if (wakes) {
      tryToWake();
    }
  }

  /** Unparks those who need not wait any more; those it fails for are still listed. */
  private void tryToWake() {
    try {
      wake();
    } catch (Throwable later) {
      // Want of stack or memory: mend() will.
    }
  }

  private void wake() {
    Host host = cell.kernel().host();
    for (BlockedSend next = unwoken(null); next != null; next = unwoken(next)) {
      host.unpark(next.thread);
    }
  }

  /** The first who has not heard, without one who has; several threads may tell the same. */
  private @Nullable BlockedSend unwoken(@Nullable BlockedSend told) {
    synchronized (this) {
      if (told != null && told == unwoken) {
        unwoken = told.later;
        told.later = null;
      }
      return unwoken;
    }
  }

  @Override
  void letGo() {
    // Who comes from here on sees under the monitor that the actor is dead.
    synchronized (this) {
      while (first != null) {
        BlockedSend next = first;
        first = next.later;
        next.state = BlockedSend.State.DEAD;
        next.later = unwoken;
        unwoken = next;
      }
      last = null;
    }
    wake();
  }

  @Override
  void mend() {
    wake();
  }
}
