package dev.troupe.examples.benchmarks.load;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;

/** Never at rest: for each message that it handles it tells itself another one. */
@Actor
interface Busy {

  /** Works, and goes on. */
  @Cast
  void work(long value);

  /** How many messages it has handled. */
  long handled();
}
