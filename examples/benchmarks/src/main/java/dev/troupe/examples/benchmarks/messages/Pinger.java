package dev.troupe.examples.benchmarks.messages;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;

/** Sends pings, one after the other. */
@Actor
interface Pinger {

  /** Sends the first. */
  @Cast
  void serve();

  /** The answer to one ping. */
  @Cast
  void pong(long i);
}
