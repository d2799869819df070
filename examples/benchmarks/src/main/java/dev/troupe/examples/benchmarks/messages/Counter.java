package dev.troupe.examples.benchmarks.messages;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;

/** Counts what it is told. */
@Actor
interface Counter {

  /** Counts one. */
  @Cast
  void add(long value);

  /** How many there were. */
  @Call(timeout = "5m")
  long count();
}
