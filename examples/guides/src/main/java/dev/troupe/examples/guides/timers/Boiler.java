package dev.troupe.examples.guides.timers;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;

/** Heats water, and watches itself. */
@Actor
public interface Boiler {
  int readings();

  boolean isHot();

  @Cast
  void heat();

  @Cast
  void off();
}
