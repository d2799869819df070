package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.Mailbox;
import dev.troupe.internal.host.StackReserve;
import dev.troupe.internal.scheduler.Seat;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A bound whose senders never wait: how many messages there are is counted beside the word. */
final class Permits extends Bounds {

  /** What becomes of a message for which there is no room. */
  enum Policy {
    FAIL,
    DROP,
    STOP
  }

  private final int capacity;
  private final Policy policy;
  private final AtomicLong granted = new AtomicLong();
  private volatile long freed; // written under this object's monitor

  Permits(Cell cell, int capacity, Policy policy) {
    super(cell);
    this.capacity = capacity;
    this.policy = policy;
  }

  @Override
  long capacity() {
    return capacity;
  }

  @Override
  boolean refusesCasts() {
    return policy == Policy.FAIL;
  }

  @Override
  Outcome send(Signal signal, Object letter, @Nullable Seat sender, long limit) {
    StackReserve.forSteps(); // a monitor takes some stack where it is entered in a catch
    Counted message = new Counted(signal, letter, this);
    if (!acquire()) {
      if (!cell.isAlive()) {
        return Outcome.DEAD;
      }
      if (policy == Policy.STOP) {
        cell.doom(new ExitReason.Custom(new Mailbox.Overflow(capacity)));
      }
      return Outcome.FULL;
    }
    try {
      return cell.enter(message, sender) ? Outcome.SENT : Outcome.DEAD;
    } catch (Throwable failure) {
      synchronized (this) { // whether it is in the mailbox or not, which nobody can tell
        if (message.state == Counted.WAITING) {
          message.state = Counted.RELEASED;
          freed++;
        }
      }
      throw failure;
    }
  }

  private boolean acquire() {
    long seen = granted.get();
    while (seen - freed < capacity) {
      if (granted.compareAndSet(seen, seen + 1)) {
        return true;
      }
      seen = granted.get();
    }
    return false;
  }

  @Override
  void release(Counted message) {
    synchronized (this) {
      if (message.state == Counted.WAITING) {
        message.state = Counted.RELEASED;
        freed++;
      }
    }
  }
}
