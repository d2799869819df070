package dev.troupe.examples.benchmarks.lives;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;

/** Starts the visitors, as a server does that has an actor for each session. */
@Actor
interface Host {

  /** Starts n visitors and greets each. */
  @Call(timeout = "5m")
  void admit(int n);

  /** Tells all to leave. */
  @Call(timeout = "5m")
  void dismiss();
}
