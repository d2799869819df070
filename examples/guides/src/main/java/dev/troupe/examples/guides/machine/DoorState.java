package dev.troupe.examples.guides.machine;

import dev.troupe.StateMachine;
import java.time.Duration;

/** The states of a {@link Door}. */
// [states]
interface DoorState extends Door, StateMachine<DoorState> {}

record Locked(String code) implements DoorState {

  @Override
  public boolean unlock(String tried) {
    boolean right = tried.equals(code);
    if (right) {
      become(new Open(code)); // once this handler has returned
    }
    return right;
  }

  @Override
  public void enter() {
    postpone(); // handled again, by the next state; the caller waits
  }
}

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
// [/states]
