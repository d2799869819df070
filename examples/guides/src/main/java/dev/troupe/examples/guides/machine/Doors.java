package dev.troupe.examples.guides.machine;

import dev.troupe.ActorSystem;

/** Starts doors. */
final class Doors {

  private Doors() {}

  static DoorRef open(ActorSystem system) {
    // [start]
    DoorRef door = DoorRef.start(system, () -> new Locked("1234"));
    // [/start]
    return door;
  }
}
