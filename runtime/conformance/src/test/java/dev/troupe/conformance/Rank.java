package dev.troupe.conformance;

import dev.troupe.ReplyTo;
import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;

/** One of many actors that call each other at random, but only upwards. */
@Actor(timeout = "infinity")
interface Rank {

  /** Calls some of higher rank, which do the same; how many calls that were in all. */
  long visit(long seed, int depth);

  /** Answers for another. */
  @Cast
  void answer(ReplyTo<Long> reply, long count);
}
