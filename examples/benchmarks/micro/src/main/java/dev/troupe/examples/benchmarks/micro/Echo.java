package dev.troupe.examples.benchmarks.micro;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;

/** Answers. */
@Actor
interface Echo {

  /** One more. */
  long next(long value);

  /** Nothing at all. */
  @Cast
  void note(long value);
}
