package dev.troupe.examples.benchmarks.micro;

import dev.troupe.annotations.Actor;

/** Runs code of the benchmark in its turn, so that an actor does what is measured. */
@Actor
interface Runner {

  /** Calls an actor so often; the sum of the replies. */
  long call(Echo echo, int times);

  /** Casts to an actor so often, and then calls it once. */
  long cast(Echo echo, int times);

  /** Starts and stops so many actors. */
  long startAndStop(int times);
}
