package dev.troupe.examples.guides.server;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;

/** A counter, for the hooks of its server. */
// [protocol]
@Actor
public interface Meter {
  long total();

  @Cast
  void add(long amount);

  @Call
  void close();
}
// [/protocol]
