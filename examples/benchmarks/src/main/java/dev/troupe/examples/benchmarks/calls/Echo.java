package dev.troupe.examples.benchmarks.calls;

import dev.troupe.annotations.Actor;

/** Answers at once. */
@Actor
interface Echo {

  /** One more, or more if it asks others. */
  long next(long value);
}
