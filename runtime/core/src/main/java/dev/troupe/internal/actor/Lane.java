package dev.troupe.internal.actor;

import dev.troupe.internal.mailbox.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A queue whose senders can reach the oldest message, as they cannot in a chain. All signals of its
 * actor go through it, for the sake of their order, while the mailbox's word carries the wake-ups.
 */
// A sender adds its signal and only then pushes its wake-up; the turn takes the wake-ups and only
// then polls. So whenever a signal is left, a wake-up is still to come or the turn comes again. One
// wake-up is enough until the turn has found the lane empty: more of them would pile up in the
// word, which has no bounds, while a handler runs.
//
// Under the monitor, the links of the nodes are the one thing that is changed by a call, and what
// follows such a call is done by hand; see Bounds.
final class Lane {

  private static final int LEAST_WASTE = 1024;

  /** What has become of a signal that was to be added. */
  enum Added {
    /** The lane is closed. */
    CLOSED,
    /** It is in. */
    IN,
    /** It is in, and the sender must push a wake-up. */
    IN_AND_WAKES
  }

  private final int capacity;

  // The queue, linked as nodes are.
  private @Nullable Node first;
  private @Nullable Node last;
  private int length;

  // Those that count: in the queue, or taken by the turn and not opened. Oldest first.
  private @Nullable Counted oldest;
  private @Nullable Counted newest;
  private int counting;

  // Those that were dropped, and whose senders have not heard.
  private @Nullable Counted untold;
  private @Nullable Counted lastUntold;

  private long added;
  private long droppedOldest;
  private int waste; // dropped after the turn had taken them, and still linked there

  /**
   * A wake-up was promised, and the lane not found empty since. Who cannot push the wake-up takes
   * the promise back: then the next sender is to do it.
   */
  boolean woken;

  private boolean closed;

  Lane(int capacity) {
    this.capacity = capacity;
  }

  /** Adds a signal. Where it counts and there is no room, the oldest that counts is dropped. */
  Added add(Signal signal) {
    synchronized (this) {
      if (closed) {
        return Added.CLOSED;
      }
      Counted message = signal instanceof Counted counted ? counted : null;
      Counted dropped = message == null || counting < capacity ? null : oldest;
      if (dropped != null) {
        if (dropped.isInLane) {
          Node before = null; // none, unless there are signals that do not count
          for (Node node = first; node != dropped && node != null; node = Life.after(node)) {
            before = node;
          }
          Node next = Life.after(dropped);
          if (before == null) {
            first = Life.cut(dropped);
          } else {
            Life.chain(before, next);
          }
          if (next == null) {
            last = before;
          }
          length--;
          dropped.isInLane = false;
        } else {
          waste++;
        }
        oldest = dropped.later;
        if (oldest == null) {
          newest = null;
        } else {
          oldest.earlier = null;
        }
        counting--;
        dropped.state = Counted.DROPPED;
        droppedOldest++;
        dropped.later = null;
        if (lastUntold == null) {
          untold = dropped;
        } else {
          lastUntold.later = dropped;
        }
        lastUntold = dropped;
      }
      if (last == null) {
        first = signal;
      } else {
        Life.chain(last, signal);
      }
      last = signal;
      length++;
      added++;
      if (message != null) {
        message.isInLane = true;
        message.earlier = newest;
        if (newest == null) {
          oldest = message;
        } else {
          newest.later = message;
        }
        newest = message;
        counting++;
      }
      if (woken) {
        return Added.IN;
      }
      woken = true;
      return Added.IN_AND_WAKES;
    }
  }

  /** The oldest signal; it is no longer in the lane, but counts until it is released. */
  @Nullable Signal poll() {
    synchronized (this) {
      Node node = first;
      if (node == null) {
        woken = false;
        return null;
      }
      first = Life.cut(node);
      if (first == null) {
        last = null;
      }
      length--;
      if (node instanceof Counted message) {
        message.isInLane = false;
      }
      return (Signal) node;
    }
  }

  /** A message does not count any more, unless it was dropped already. */
  void release(Counted message) {
    synchronized (this) {
      if (message.state != Counted.WAITING) {
        return;
      }
      message.state = Counted.RELEASED;
      Counted earlier = message.earlier;
      Counted later = message.later;
      if (earlier == null) {
        oldest = later;
      } else {
        earlier.later = later;
      }
      if (later == null) {
        newest = earlier;
      } else {
        later.earlier = earlier;
      }
      message.earlier = null;
      message.later = null;
      counting--;
    }
  }

  /** One that was dropped, and whose sender is to hear of it from the caller. */
  @Nullable Counted takeUntold() {
    synchronized (this) {
      Counted message = untold;
      if (message != null) {
        untold = message.later;
        if (untold == null) {
          lastUntold = null;
        }
        message.later = null;
      }
      return message;
    }
  }

  /** Takes {@link #takeUntold} back. */
  void isUntold(Counted message) {
    synchronized (this) {
      message.later = untold;
      untold = message;
      if (lastUntold == null) {
        lastUntold = message;
      }
    }
  }

  /** Whether there is nothing to poll; then who adds something wakes the turn. The turn's. */
  boolean isEmpty() {
    synchronized (this) {
      if (first == null) {
        woken = false;
      }
      return first == null;
    }
  }

  int size() {
    synchronized (this) {
      return length;
    }
  }

  /** How many signals were ever added. */
  long added() {
    synchronized (this) {
      return added;
    }
  }

  long droppedOldest() {
    synchronized (this) {
      return droppedOldest;
    }
  }

  /** Whether the turn should look for what was dropped of what it has taken. */
  boolean hasWaste() {
    synchronized (this) {
      return waste >= LEAST_WASTE && waste >= capacity;
    }
  }

  void wasteIsGone() {
    synchronized (this) {
      waste = 0;
    }
  }

  /** Up to so many of the signals, oldest first. */
  List<Node> some(int most) {
    List<Node> some = new ArrayList<>();
    synchronized (this) {
      for (Node node = first; node != null && some.size() < most; node = Life.after(node)) {
        some.add(node);
      }
    }
    return some;
  }

  /** Closes the lane and the word at once; what was in the lane, linked, oldest first. */
  @Nullable Node close(Runnable closeWord) {
    synchronized (this) {
      closeWord.run(); // and drops the wake-ups in it
      closed = true;
      Node rest = first;
      first = null;
      last = null;
      length = 0;
      return rest;
    }
  }
}
