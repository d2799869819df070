package dev.troupe.examples.guides.machine;

import java.time.Duration;

/** A door that lets everybody in. */
// [state]
record Open(String code) implements DoorState {

  @Override
  public void onEnter(DoorState previous) {
    stateTimeout(Duration.ofSeconds(5), "close"); // cancelled if the state changes before
  }

  @Override
  public boolean unlock(String tried) {
    return true;
  }

  @Override
  public void enter() {}

  @Override
  public void onStateTimeout(Object content) {
    become(new Locked(code));
  }
}
// [/state]
