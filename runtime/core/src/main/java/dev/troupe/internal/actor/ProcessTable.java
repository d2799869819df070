package dev.troupe.internal.actor;

import dev.troupe.internal.host.StackReserve;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All living actors of one system, by id. */
// Open addressing with linear probing, in stripes each with a lock: some eight bytes for each
// actor,
// where a node of a ConcurrentHashMap and its boxed key would take 66.
final class ProcessTable {

  static final int STRIPES = 16;
  static final int SMALLEST = 16; // the length of a stripe
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

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

  /** How far somebody has come who goes through the table bit by bit. */
  static final class Place {
    private int stripe;
    private int index;

    boolean isAtTheEnd() {
      return stripe == STRIPES;
    }
  }

  /**
   * Adds some of the next actors that a condition holds for, which must be short and take no lock.
   * Who starts or ends meanwhile, or whom the table moves, may be left out or come twice.
   */
  void next(Place at, Predicate<Cell> which, List<Cell> found) {
    at.index = stripes[at.stripe].addSome(at.index, which, found);
    if (at.index == 0) {
      at.stripe++;
    }
  }

  /**
   * Where the search for an id begins. Ids are consecutive; left so they would form one run through
   * the whole table, which each removal would walk.
   */
  static int home(long id, int length) {
    return (int) ((id * GOLDEN_RATIO) >>> 32) & (length - 1);
  }

  private Stripe stripe(long id) {
    return stripes[(int) (id & (STRIPES - 1))];
  }

  private static final class Stripe {
    private static final int AT_ONCE = 1024; // under the lock, which who starts an actor needs

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Cell[] cells = new @Nullable Cell[SMALLEST];
    private int size;

    void add(Cell cell) {
      lock.lock();
      try {
        if (size * 4 >= cells.length * 3) {
          resize(cells.length * 2);
        }
        put(cell);
        size++;
      } finally {
        lock.unlock();
      }
    }

    private void put(Cell cell) {
      int i = home(cell.id(), cells.length);
      while (cells[i] != null) {
        i = (i + 1) & (cells.length - 1);
      }
      cells[i] = cell;
    }

    private int indexOf(long id) {
      int i = home(id, cells.length);
      while (true) {
        Cell cell = cells[i];
        if (cell == null) {
          return -1;
        }
        if (cell.id() == id) {
          return i;
        }
        i = (i + 1) & (cells.length - 1);
      }
    }

    boolean isEmpty() {
      lock.lock();
      try {
        return size == 0;
      } finally {
        lock.unlock();
      }
    }

    void remove(Cell cell) {
      lock.lock();
      try {
        int hole = indexOf(cell.id());
        if (hole < 0) {
          return;
        }
        closeHole(hole);
        size--;
        if (cells.length > SMALLEST && size * 8 < cells.length) {
          resize(cells.length / 2);
        }
      } finally {
        lock.unlock();
      }
    }

    /** Moves later cells of the same run up, so that a search need not step over holes. */
    private void closeHole(int at) {
      int mask = cells.length - 1;
      int hole = at;
      int i = hole;
      while (true) {
        i = (i + 1) & mask;
        Cell cell = cells[i];
        if (cell == null) {
          break;
        }
        int home = home(cell.id(), cells.length);
        boolean mayMove = ((i - home) & mask) >= ((i - hole) & mask);
        if (mayMove) {
          cells[hole] = cell;
          hole = i;
        }
      }
      cells[hole] = null;
    }

    private void resize(int length) {
      @Nullable Cell[] old = cells;
      cells = new @Nullable Cell[length];
      for (Cell cell : old) {
        if (cell != null) {
          put(cell);
        }
      }
    }

    /** Looks at the next places of the table; where to go on, or 0 at its end. */
    int addSome(int from, Predicate<Cell> which, List<Cell> found) {
      lock.lock();
      try {
        int end = Math.min(cells.length, from + AT_ONCE);
        for (int i = from; i < end; i++) {
          Cell cell = cells[i];
          if (cell != null && which.test(cell)) {
            found.add(cell);
          }
        }
        return end < cells.length ? end : 0;
      } finally {
        lock.unlock();
      }
    }

    void addAllTo(List<Cell> all) {
      lock.lock();
      try {
        for (Cell cell : cells) {
          if (cell != null) {
            all.add(cell);
          }
        }
      } finally {
        lock.unlock();
      }
    }
  }
}
