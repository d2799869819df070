package dev.troupe.examples.benchmarks.calls;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;

/** Orders transfers. */
@Actor
interface Teller {

  /** Orders all. */
  @Cast
  void open();

  /** One is done. */
  @Cast
  void done();
}
