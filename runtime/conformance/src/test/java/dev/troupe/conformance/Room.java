package dev.troupe.conformance;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;

/** What is found by a key. */
@Actor
interface Room {

  String name();

  @Cast
  void leave();
}
