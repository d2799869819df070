package dev.troupe.examples.benchmarks.messages;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;

/** One of several that tell the same actor. */
@Actor
interface Producer {

  /** Sends all of its messages. */
  @Cast
  void produce();
}
