package dev.troupe.internal.actor;

import dev.troupe.Books;
import java.util.concurrent.atomic.AtomicLongArray;

/** The books of one system, but for what its living actors count themselves. */
// Striped by thread, so that actors which start and end on all cores do not meet here; and made
// beforehand, so that counting never wants memory.
final class Totals {

  /** What is counted. */
  enum Column {
    ACCEPTED(0),
    DEAD_LETTERS(1),
    REFUSED(2),
    HANDLED(3),
    SKIPPED(4),
    IN_FLIGHT(5),
    DISCARDED(6),
    DROPPED_OLDEST(7),
    QUEUED(8),
    HELD_BY_ZOMBIES(9);

    private final int place;

    Column(int place) {
      this.place = place;
    }
  }

  private static final int STRIPES = 8;
  private static final int WIDTH = 16; // two cache lines

  private final AtomicLongArray figures = new AtomicLongArray(STRIPES * WIDTH);

  void add(Column column, long figure) {
    if (figure != 0) {
      int stripe = (int) (Thread.currentThread().threadId() & (STRIPES - 1));
      figures.getAndAdd(stripe * WIDTH + column.place, figure);
    }
  }

  void move(Column from, Column to) {
    add(from, -1);
    add(to, 1);
  }

  long sum(Column column) {
    long sum = 0;
    for (int stripe = 0; stripe < STRIPES; stripe++) {
      sum += figures.get(stripe * WIDTH + column.place);
    }
    return sum;
  }

  Books books() {
    return new Books(
        sum(Column.ACCEPTED),
        sum(Column.DEAD_LETTERS),
        sum(Column.REFUSED),
        sum(Column.HANDLED),
        sum(Column.SKIPPED),
        sum(Column.IN_FLIGHT),
        sum(Column.DISCARDED),
        sum(Column.DROPPED_OLDEST),
        sum(Column.QUEUED),
        sum(Column.HELD_BY_ZOMBIES));
  }
}
