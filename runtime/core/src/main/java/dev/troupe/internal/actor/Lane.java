package dev.troupe.internal.actor;

import dev.troupe.internal.mailbox.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A queue whose senders can reach the oldest message, as they cannot in a chain. All signals of its
 * actor go through it, for the sake of their order, while the mailbox's word carries the wake-ups.
 */
// A sender adds its signal and only then pushes its wake-up; the turn takes the wake-ups and only
// then polls. So whenever a signal is left, a wake-up is still to come or the turn comes again. One
// wake-up is enough until the turn has found the lane empty: more of them would pile up in the
// word,
// which has no bounds, while a handler runs.
final class Lane {

  private final ReentrantLock lock = new ReentrantLock();
  private final int capacity;
  private final Deque<Signal> queue = new ArrayDeque<>();

  /** Those in the queue, and those that the turn has taken and not opened; oldest first. */
  private final Deque<Counted> counted = new ArrayDeque<>();

  private boolean woken; // a wake-up was promised, and the lane not found empty since
  private boolean closed;

  Lane(int capacity) {
    this.capacity = capacity;
  }

  /** What has become of a message that was to be added. */
  sealed interface Added {}

  /** It is in; what was dropped for it, if anything; and whether the sender must push a wake-up. */
  record In(@Nullable Counted dropped, boolean wake) implements Added {}

  /** The lane is closed. */
  record Closed() implements Added {}

  /** Adds a message that counts; drops the oldest if there is no room. */
  Added add(Counted message) {
    lock.lock();
    try {
      if (closed) {
        return new Closed();
      }
      Counted dropped = counted.size() < capacity ? null : dropOldest();
      message.isInLane = true;
      queue.add(message);
      counted.add(message);
      return new In(dropped, promiseWakeUp());
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Counted dropOldest() {
    Counted oldest = counted.poll();
    if (oldest == null) {
      return null;
    }
    if (oldest.isInLane) {
      queue.remove(oldest); // it is the first but for signals that do not count
    }
    return oldest.drop() ? oldest : null;
  }

  /** Adds a signal that does not count. */
  Added add(Signal signal) {
    lock.lock();
    try {
      if (closed) {
        return new Closed();
      }
      queue.add(signal);
      return new In(null, promiseWakeUp());
    } finally {
      lock.unlock();
    }
  }

  private boolean promiseWakeUp() {
    boolean first = !woken;
    woken = true;
    return first;
  }

  /** The wake-up could not be pushed: the next sender is to do it. */
  void breakPromise() {
    lock.lock();
    try {
      woken = false;
    } finally {
      lock.unlock();
    }
  }

  /** The oldest signal; it is no longer in the lane, but counts until it is {@link #forget}ten. */
  @Nullable Signal poll() {
    lock.lock();
    try {
      Signal signal = queue.poll();
      if (signal == null) {
        woken = false;
      } else if (signal instanceof Counted message) {
        message.isInLane = false;
      }
      return signal;
    } finally {
      lock.unlock();
    }
  }

  void forget(Counted message) {
    lock.lock();
    try {
      counted.remove(message);
    } finally {
      lock.unlock();
    }
  }

  /** Whether there is nothing to poll; then who adds something wakes the turn. The turn's. */
  boolean isEmpty() {
    lock.lock();
    try {
      if (queue.isEmpty()) {
        woken = false;
      }
      return queue.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  int size() {
    lock.lock();
    try {
      return queue.size();
    } finally {
      lock.unlock();
    }
  }

  /** Up to so many of the signals, oldest first. */
  List<Signal> some(int most) {
    lock.lock();
    try {
      return queue.stream().limit(most).toList();
    } finally {
      lock.unlock();
    }
  }

  /** Closes the lane and the word at once; what was in the lane, linked, oldest first. */
  @Nullable Node close(Runnable closeWord) {
    lock.lock();
    try {
      closed = true;
      closeWord.run(); // and drops the wake-ups in it
      Node first = queue.peek();
      Signal last = null;
      for (Signal signal = queue.poll(); signal != null; signal = queue.poll()) {
        if (last != null) {
          Life.chain(last, signal);
        }
        last = signal;
      }
      return first;
    } finally {
      lock.unlock();
    }
  }
}
