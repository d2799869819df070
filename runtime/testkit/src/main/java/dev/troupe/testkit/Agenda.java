package dev.troupe.testkit;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is to happen at a virtual time. Of two things of one time the first set is the first. */
final class Agenda {

  /** One thing to happen. */
  final class Entry {
    private final long time;
    private final long number;
    private @Nullable Runnable action;

    private Entry(long time, long number, Runnable action) {
      this.time = time;
      this.number = number;
      this.action = action;
    }

    long time() {
      return time;
    }

    /** Does it. */
    void happen() {
      Runnable a = action;
      if (a != null) {
        action = null;
        a.run();
      }
    }

    /** Keeps it from happening; false if it has happened or was kept from it. */
    boolean cancel() {
      if (action == null) {
        return false;
      }
      action = null;
      if (++cancelled > 1_000 && cancelled > entries.size() / 2) {
        entries.removeIf(e -> e.action == null);
        cancelled = 0;
      }
      return true;
    }
  }

  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(
          Comparator.<Entry>comparingLong(e -> e.time).thenComparingLong(e -> e.number));
  private long added;
  private int cancelled; // at most so many of the entries stand for nothing

  Entry add(long time, Runnable action) {
    Entry entry = new Entry(time, added++, action);
    entries.add(entry);
    return entry;
  }

  /** When the next thing happens; {@link Long#MAX_VALUE} if nothing will. */
  long next() {
    for (Entry first = entries.peek(); first != null; first = entries.peek()) {
      if (first.action != null) {
        return first.time;
      }
      entries.remove();
    }
    return Long.MAX_VALUE;
  }

  /** Takes the first thing that is due at a time. */
  @Nullable Entry poll(long now) {
    return next() <= now ? entries.poll() : null;
  }

  int size() {
    return entries.size();
  }
}
