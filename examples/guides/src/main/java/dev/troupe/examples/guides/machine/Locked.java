package dev.troupe.examples.guides.machine;

/** A door that waits for its code. */
// [state]
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
// [/state]
