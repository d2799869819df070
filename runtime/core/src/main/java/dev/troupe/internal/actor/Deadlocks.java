package dev.troupe.internal.actor;

import dev.troupe.DeadlockException;
import dev.troupe.internal.host.StackReserve;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Refuses a wait that would close a cycle of actors that each wait for the next. */
// Each actor has one field that says what its turn waits for. Who is about to wait
//
//   publishes its own wait;  then walks from whom it waits for, from wait to wait
//
// so of those that close a cycle together the last to publish sees all of it, and none is missed.
// (To look first and publish then misses cycles.) Both of two may see it; and what a walk has seen
// it has seen at different times. So whoever sees a cycle takes one lock, and walks until two walks
// in a row have seen the same objects: as a wait that is over never comes back, all of them stood
// between the two. Then it withdraws its own wait before it leaves the lock, and so breaks the
// cycle
// for the others. A test tries all interleavings of this, and of both shortcuts.
//
// Nothing is locked or allocated unless there is a cycle, and a call to an actor that waits for
// nobody reads one field.
final class Deadlocks {

  private static final ReentrantLock REFUSING = new ReentrantLock();

  private Deadlocks() {}

  /**
   * Says what the turn of an actor waits for from now on, until {@link Life#waitIsOver}.
   *
   * @throws DeadlockException if that would close a cycle; then nothing was said
   */
  static void enter(Cell self, Wait own, Cell next) {
    self.waitFor(own);
    if (next.waitsFor() != null) {
      try {
        if (endsAt(self, next)) {
          refuseCycle(self);
        }
      } catch (Throwable refused) {
        self.waitIsOver();
        throw refused;
      }
    }
  }

  /** Whether the waits lead from one actor to another. */
  private static boolean endsAt(Cell self, Cell from) {
    Cell at = from;
    Cell mark = from; // a step back for each power of two: for cycles that lie beside the way
    long steps = 0;
    while (at != self) {
      Cell next = next(at);
      if (next == null || next == mark) {
        return false;
      }
      if ((++steps & (steps - 1)) == 0) {
        mark = next;
      }
      at = next;
    }
    return true;
  }

  private static @Nullable Cell next(Cell at) {
    Wait wait = at.waitsFor();
    return wait == null || !at.isAlive() ? null : wait.on();
  }

  private static void refuseCycle(Cell self) {
    StackReserve.forSteps();
    REFUSING.lock();
    try {
      List<Wait> seen = List.of();
      while (true) {
        List<Cell> actors = new ArrayList<>();
        List<Wait> waits = new ArrayList<>();
        if (!walk(self, actors, waits)) {
          return;
        }
        if (same(seen, waits)) {
          self.waitIsOver();
          throw refusal(actors, waits);
        }
        seen = waits;
      }
    } finally {
      REFUSING.unlock();
    }
  }

  /** Walks a cycle through an actor; false if there is none. */
  private static boolean walk(Cell self, List<Cell> actors, List<Wait> waits) {
    Cell at = self;
    do {
      Wait wait = at.waitsFor();
      Cell next = wait == null || !at.isAlive() ? null : wait.on();
      if (wait == null || next == null || (actors.contains(next) && next != self)) {
        return false;
      }
      actors.add(at);
      waits.add(wait);
      at = next;
    } while (at != self);
    return true;
  }

  private static boolean same(List<Wait> some, List<Wait> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (some.get(i) != others.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static DeadlockException refusal(List<Cell> actors, List<Wait> waits) {
    StringBuilder words = new StringBuilder("Refused, as it would be a deadlock: ");
    for (int i = 0; i < waits.size(); i++) {
      Wait wait = waits.get(i);
      words
          .append(i == 0 ? actors.getFirst() + " would wait for " : ", which waits for ")
          .append(actors.get((i + 1) % actors.size()))
          .append(' ')
          .append(wait.until());
    }
    words.append(". Cast in one of these places, or have one answer by Reply.later.");
    return new DeadlockException(words.toString(), List.copyOf(actors));
  }
}
