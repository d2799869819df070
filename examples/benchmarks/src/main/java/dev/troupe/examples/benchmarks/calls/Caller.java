package dev.troupe.examples.benchmarks.calls;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;

/** Calls another actor. */
@Actor
interface Caller {

  /** Calls n times, and says how many replies were wrong. */
  @Call(timeout = "5m")
  long call(long n);
}
