package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import dev.troupe.internal.scheduler.Seat;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/** The actors that are told what happens in a system. Those that have ended are forgotten. */
final class Watchers {

  private final CopyOnWriteArrayList<Cell> cells = new CopyOnWriteArrayList<>();

  void add(ActorRef watcher) {
    cells.addIfAbsent((Cell) Objects.requireNonNull(watcher, "watcher"));
  }

  void remove(ActorRef watcher) {
    cells.remove((Cell) Objects.requireNonNull(watcher, "watcher"));
  }

  boolean isEmpty() {
    return cells.isEmpty();
  }

  void tell(Object message) {
    for (Cell watcher : cells) {
      if (!watcher.tell(new InfoSignal(message), Seat.current())) {
        cells.remove(watcher);
      }
    }
  }
}
