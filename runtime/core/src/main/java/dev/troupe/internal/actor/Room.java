package dev.troupe.internal.actor;

import dev.troupe.internal.host.Host;
import dev.troupe.internal.mailbox.Node;
import dev.troupe.internal.scheduler.Seat;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A bound whose senders wait for room, first come, first served. */
// Who waits is not in the mailbox yet, so the order of one sender's messages is kept by its
// waiting.
// A place that gets free goes from hand to hand: while anybody waits, nobody else gets in.
final class Room extends Bounds {

  private final ReentrantLock lock = new ReentrantLock();
  private final int capacity;
  private final long max;
  private final Deque<BlockedSend> waiting = new ArrayDeque<>();
  private int used;

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
    Counted message = new Counted(signal, letter, this);
    BlockedSend blocked = null;
    lock.lock();
    try {
      if (!cell.isAlive()) {
        return Outcome.DEAD;
      }
      if (used < capacity) {
        used++; // nobody waits, or the place would have gone from hand to hand
      } else if (sender != null && sender.task() == cell) {
        return Outcome.FULL;
      } else {
        blocked = new BlockedSend(cell);
        waiting.add(blocked);
      }
    } finally {
      lock.unlock();
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
      if (blocked == null || !leave(blocked)) {
        message.release();
      }
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
      switch (blocked.state()) {
        case ADMITTED -> {
          return Outcome.SENT;
        }
        case DEAD -> {
          return Outcome.DEAD;
        }
        default -> {}
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
    lock.lock();
    try {
      if (blocked.state() == BlockedSend.State.WAITING) {
        waiting.remove(blocked);
        blocked.becomes(BlockedSend.State.GONE);
      }
      return blocked.state() != BlockedSend.State.ADMITTED;
    } finally {
      lock.unlock();
    }
  }

  @Override
  void release(Counted message) {
    BlockedSend next;
    lock.lock();
    try {
      next = waiting.poll();
      if (next == null) {
        used--;
      } else {
        next.becomes(BlockedSend.State.ADMITTED);
      }
    } finally {
      lock.unlock();
    }
    if (next != null) {
      cell.kernel().host().unpark(next.thread);
    }
  }

  @Override
  @Nullable Node close() {
    Node rest = super.close(); // from here on, who comes sees under the lock that the actor is dead
    while (true) {
      BlockedSend next;
      lock.lock();
      try {
        next = waiting.poll();
        if (next != null) {
          next.becomes(BlockedSend.State.DEAD);
        }
      } finally {
        lock.unlock();
      }
      if (next == null) {
        return rest;
      }
      cell.kernel().host().unpark(next.thread);
    }
  }
}
