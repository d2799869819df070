package dev.troupe.examples.benchmarks.load;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;

/** Does something that takes its time. */
@Actor
interface Job {

  /** Does it once. */
  @Cast
  void run(long value);
}
