package dev.troupe.examples.benchmarks.lives;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;

/** Gets one message and leaves. */
@Actor
interface Visitor {

  /** The message. */
  @Cast
  void greet(long value);

  /** Ends the actor. */
  @Cast
  void leave();
}
