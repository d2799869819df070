package dev.troupe.internal.actor;

import org.jspecify.annotations.Nullable;

/** A sender that waits for room in a mailbox. */
final class BlockedSend implements Wait {

  /** How far it has come. All but the first are final. */
  enum State {
    WAITING,
    /** There is room, and it was given to this sender. */
    ADMITTED,
    /** The receiver has ended. */
    DEAD,
    /** The sender has given up. */
    GONE
  }

  final Thread thread = Thread.currentThread();
  private final Cell receiver;
  private volatile State state = State.WAITING; // written under the lock of the receiver's Room

  BlockedSend(Cell receiver) {
    this.receiver = receiver;
  }

  State state() {
    return state;
  }

  void becomes(State next) {
    state = next;
  }

  @Override
  public @Nullable Cell on() {
    return state == State.WAITING ? receiver : null;
  }

  @Override
  public String until() {
    return "to have room in its mailbox";
  }
}
