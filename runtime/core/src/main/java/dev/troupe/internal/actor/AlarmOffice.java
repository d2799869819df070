package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import dev.troupe.Alarms;
import dev.troupe.HighWater;
import dev.troupe.internal.host.Alarm;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Looks for mailboxes that have grown beyond their high-water mark, and makes up for what an error
 * has kept a sender from doing.
 */
// On the host's timer thread, which others need too: so it goes through the table of actors bit by
// bit, and lets the other timers in between. An idle actor costs the reading of one word.
final class AlarmOffice implements Alarms {

  private static final long PERIOD = 1_000_000_000;
  private static final long SLICE = 2_000_000;
  private static final long BETWEEN_SLICES = 10_000_000;

  private final Kernel kernel;
  private final ProcessTable processes;
  private final long systemMark;
  private final LongAdder count = new LongAdder();
  private final Watchers watchers = new Watchers();

  // What follows is touched by the timer's thread alone.
  private final Set<Cell> above = new LinkedHashSet<>(); // told, and not yet fallen to half
  private final List<Cell> found = new ArrayList<>();
  private ProcessTable.@Nullable Place place;

  /** One for all times, as the next time may come when there is no memory for another. */
  private final Alarm next =
      new Alarm() {
        @Override
        protected void ring() {
          look();
        }
      };

  AlarmOffice(Kernel kernel, ProcessTable processes, long systemMark) {
    this.kernel = kernel;
    this.processes = processes;
    this.systemMark = systemMark;
  }

  void start() {
    kernel.host().set(next, PERIOD);
  }

  private void look() {
    long pause = PERIOD;
    try {
      pause = lookForAWhile();
    } finally {
      kernel.host().set(next, pause);
    }
  }

  /** Goes on through the actors; when to go on, after how many nanoseconds. */
  private long lookForAWhile() {
    ProcessTable.Place at = place == null ? new ProcessTable.Place() : place;
    long start = kernel.host().nanoTime();
    while (!at.isAtTheEnd()) {
      place = at;
      if (kernel.host().nanoTime() - start > SLICE) {
        return BETWEEN_SLICES;
      }
      processes.next(at, Cell::mayHaveMail, found);
      try {
        found.forEach(this::lookAt);
      } finally {
        found.clear();
      }
    }
    place = null;
    forgetFallen();
    return PERIOD;
  }

  private void lookAt(Cell cell) {
    cell.scheduleIfLost(kernel.scheduler());
    Bounds bounds = cell.bounds();
    if (bounds != null) {
      bounds.mend();
    }
    long mark = markOf(cell);
    if (cell.isAlive() && cell.mailboxLength(mark) >= mark && above.add(cell)) {
      count.increment();
      // Not here: a slow log handler would hold up all timers, those of kills too.
      kernel.host().startVirtual(() -> Reports.highWater(cell, mark));
      watchers.tell(new HighWater(cell, mark));
    }
  }

  private void forgetFallen() {
    for (Iterator<Cell> all = above.iterator(); all.hasNext(); ) {
      Cell cell = all.next();
      long half = markOf(cell) / 2;
      if (!cell.isAlive() || cell.mailboxLength(half + 1) <= half) {
        all.remove();
      }
    }
  }

  private long markOf(Cell cell) {
    return cell.bounds() instanceof Bounds.Marked own ? own.highWater() : systemMark;
  }

  @Override
  public long count() {
    return count.sum();
  }

  @Override
  public void watch(ActorRef watcher) {
    watchers.add(kernel.own(watcher, "watch the alarms"));
  }

  @Override
  public void unwatch(ActorRef watcher) {
    watchers.remove(watcher);
  }
}
