package dev.troupe.examples.guides.inspection;

import dev.troupe.ActorRef;
import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;

/** A lamp that counts. */
@Actor
public interface Lamp {
  int switched();

  @Cast
  void flip();

  /** Does what it is given, which may take long. */
  @Call(timeout = "infinity")
  void shine(ActorRef listener);
}
