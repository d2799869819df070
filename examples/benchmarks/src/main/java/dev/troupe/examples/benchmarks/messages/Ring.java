package dev.troupe.examples.benchmarks.messages;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;

/** One place in a ring. */
@Actor
interface Ring {

  /** Closes the ring: who comes after the last one. */
  @Call
  void close(Ring first);

  /** To be handed on until nothing is left. */
  @Cast
  void token(long left);
}
