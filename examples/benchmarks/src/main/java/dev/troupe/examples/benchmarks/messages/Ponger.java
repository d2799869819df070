package dev.troupe.examples.benchmarks.messages;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;

/** Answers pings. */
@Actor
interface Ponger {

  /** Answered to the sender. */
  @Cast
  void ping(long i, Pinger from);
}
