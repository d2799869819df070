package dev.troupe.internal.actor;

import java.util.concurrent.atomic.LongAdder;

/** What is done for actors on threads that run no turn, for who waits until all is done. */
// Two counters that only grow. Who reads `done`, and later reads the same number as `begun`, knows
// that nothing was under way when it read `done`.
final class Errands {

  private final LongAdder begun = new LongAdder();
  private final LongAdder done = new LongAdder();

  void begin() {
    begun.increment();
  }

  void end() {
    done.increment();
  }

  long begun() {
    return begun.sum();
  }

  long done() {
    return done.sum();
  }
}
