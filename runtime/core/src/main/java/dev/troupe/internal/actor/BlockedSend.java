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

  // Written under the monitor of the receiver's Room.
  volatile State state = State.WAITING;
  @Nullable BlockedSend earlier;
  @Nullable BlockedSend later;

  BlockedSend(Cell receiver) {
    this.receiver = receiver;
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
