package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import dev.troupe.DeadLetter;
import dev.troupe.DeadLetters;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Counts the dead letters of one system, and sends them on to who watches. */
final class DeadLetterOffice implements DeadLetters {

  private final Kernel kernel;
  private final LongAdder count = new LongAdder();
  private final Watchers watchers = new Watchers();

  DeadLetterOffice(Kernel kernel) {
    this.kernel = kernel;
  }

  void add(Object message, @Nullable Cell to, @Nullable String name, DeadLetter.Why why) {
    count.increment();
    if (!watchers.isEmpty()) {
      watchers.tell(new DeadLetter(message, to, name, why));
    }
  }

  @Override
  public long count() {
    return count.sum();
  }

  @Override
  public void watch(ActorRef watcher) {
    watchers.add(kernel.own(watcher, "watch the dead letters"));
  }

  @Override
  public void unwatch(ActorRef watcher) {
    watchers.remove(watcher);
  }
}
