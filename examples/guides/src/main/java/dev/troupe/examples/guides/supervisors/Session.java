package dev.troupe.examples.guides.supervisors;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;

/** One customer. */
@Actor
public interface Session {
  String customer();

  @Cast
  void leave();
}
