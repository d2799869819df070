package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import dev.troupe.DeadLetter;
import dev.troupe.DeadLetters;
import dev.troupe.internal.scheduler.Seat;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Counts the dead letters of one system, and sends them on to who watches. */
final class DeadLetterOffice implements DeadLetters {

  private final LongAdder count = new LongAdder();
  private final CopyOnWriteArrayList<Cell> watchers = new CopyOnWriteArrayList<>();

  void add(Object message, @Nullable Cell to, @Nullable String name, DeadLetter.Why why) {
    count.increment();
    if (watchers.isEmpty()) {
      return;
    }
    DeadLetter letter = new DeadLetter(message, to, name, why);
    for (Cell watcher : watchers) {
      if (!watcher.tell(new InfoSignal(letter), Seat.current())) {
        watchers.remove(watcher);
      }
    }
  }

  @Override
  public long count() {
    return count.sum();
  }

  @Override
  public void watch(ActorRef watcher) {
    watchers.addIfAbsent((Cell) Objects.requireNonNull(watcher, "watcher"));
  }

  @Override
  public void unwatch(ActorRef watcher) {
    watchers.remove((Cell) Objects.requireNonNull(watcher, "watcher"));
  }
}
