package dev.troupe.examples.benchmarks.load;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;

/** Notes how long its messages have waited. */
@Actor
interface Probe {

  /** One more. */
  @Cast
  void sent(long nanoTime);
}
