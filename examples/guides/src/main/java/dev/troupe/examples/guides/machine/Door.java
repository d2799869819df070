package dev.troupe.examples.guides.machine;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;

/** A door with a code. */
// [protocol]
@Actor
public interface Door {
  boolean unlock(String code);

  @Call(timeout = "infinity")
  void enter();
}
// [/protocol]
