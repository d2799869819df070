package dev.troupe.internal.actor;

import dev.troupe.internal.host.StackReserve;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All living actors of one system. */
// Lists through the actors themselves, in stripes each with a lock: eight bytes for each actor, and
// none that has to be made. Who starts or ends touches the neighbours alone, which were started
// just before and after and so lie close by; a table would send both to a place of its own in
// memory, and its growth would hold up whoever comes then.
final class ProcessTable {

  static final int STRIPES = 16;

  private final Stripe[] stripes = new Stripe[STRIPES];

  ProcessTable() {
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new Stripe();
    }
  }

  void add(Cell cell) {
    stripe(cell.id()).add(cell);
  }

  /** Does nothing if it is not there. */
  void remove(Cell cell) {
    stripe(cell.id()).remove(cell);
  }

  boolean isEmpty() {
    for (Stripe stripe : stripes) {
      if (!stripe.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Those that were there at one time or another during the call. */
  List<Cell> all() {
    List<Cell> all = new ArrayList<>();
    StackReserve.forSteps();
    for (Stripe stripe : stripes) {
      stripe.addAllTo(all);
    }
    return all;
  }

  /** How far somebody has come who goes through the table bit by bit, and is to go on. */
  static final class Place {
    private int stripe;
    private boolean inside; // the stripe, and so among those that stand in it
    private @Nullable Cell next;
    private @Nullable Place other;

    boolean isAtTheEnd() {
      return stripe == STRIPES;
    }
  }

  /**
   * Adds some of the next actors that a condition holds for, which must be short and take no lock.
   * Who starts or ends meanwhile may be left out.
   */
  void next(Place at, Predicate<Cell> which, List<Cell> found) {
    if (stripes[at.stripe].addSome(at, which, found)) {
      at.stripe++;
    }
  }

  private Stripe stripe(long id) {
    return stripes[(int) (id & (STRIPES - 1))];
  }

  private static final class Stripe {
    private static final int AT_ONCE = 1024; // under the lock, which who starts an actor needs

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Cell newest;
    private @Nullable Place standing; // those who are to go on here

    void add(Cell cell) {
      lock.lock();
      try {
        Cell older = newest;
        cell.older = older;
        if (older != null) {
          older.newer = cell;
        }
        newest = cell;
      } finally {
        lock.unlock();
      }
    }

    void remove(Cell cell) {
      lock.lock();
      try {
        Cell newer = cell.newer;
        Cell older = cell.older;
        if (newer != null) {
          newer.older = older;
        } else if (newest == cell) {
          newest = older;
        }
        if (older != null) {
          older.newer = newer;
        }
        for (Place place = standing; place != null; place = place.other) {
          if (place.next == cell) {
            place.next = older;
          }
        }
        cell.newer = null; // or what has ended would keep others from the collector
        cell.older = null;
      } finally {
        lock.unlock();
      }
    }

    boolean isEmpty() {
      lock.lock();
      try {
        return newest == null;
      } finally {
        lock.unlock();
      }
    }

    /** Looks at the next actors; true if these were the last. */
    boolean addSome(Place at, Predicate<Cell> which, List<Cell> found) {
      lock.lock();
      try {
        if (!at.inside) {
          at.next = newest;
          at.other = standing;
          standing = at;
          at.inside = true;
        }
        Cell cell = at.next;
        for (int left = AT_ONCE; cell != null && left > 0; left--) {
          if (which.test(cell)) {
            found.add(cell);
          }
          cell = cell.older;
        }
        at.next = cell;
        if (cell != null) {
          return false;
        }
        leave(at);
        return true;
      } finally {
        lock.unlock();
      }
    }

    private void leave(Place gone) {
      gone.inside = false;
      if (standing == gone) {
        standing = gone.other;
      }
      for (Place place = standing; place != null; place = place.other) {
        if (place.other == gone) {
          place.other = gone.other;
        }
      }
      gone.other = null;
    }

    void addAllTo(List<Cell> all) {
      lock.lock();
      try {
        for (Cell cell = newest; cell != null; cell = cell.older) {
          all.add(cell);
        }
      } finally {
        lock.unlock();
      }
    }
  }
}
