package dev.troupe.conformance;

import dev.troupe.annotations.Actor;

/** A protocol for servers without hooks. */
@Actor
interface Quiet {

  /** Returns 1. */
  int one();
}
