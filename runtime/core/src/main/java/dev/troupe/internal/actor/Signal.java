package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.internal.mailbox.Node;
import dev.troupe.internal.scheduler.Seat;
import org.jspecify.annotations.Nullable;

/** Anything that can stand in an actor's mailbox. All signals from one sender arrive in order. */
public abstract class Signal extends Node {

  Signal() {}

  /**
   * Handles the signal in the actor's turn. Never throws.
   *
   * @return the reason to end the actor with, or null to go on
   */
  abstract @Nullable ExitReason deliver(Cell cell, Seat seat);

  /**
   * What the signal is to {@code onInfo} and to a receive. Only in the actor's turn.
   *
   * @return null if it is no info message, or one that has become void
   */
  @Nullable Object info(Cell cell) {
    return null;
  }

  /** The actor has got {@link #info}: what it came by is used up. Only in the actor's turn. */
  void taken(Cell cell) {}

  /** Whether a receive may look at {@link #info}; else the signal is left for the turn. */
  boolean isInfo(Cell cell) {
    return false;
  }

  /** Whether it is in the books: a call, a cast or an info. */
  boolean isMessage() {
    return false;
  }

  /** Whether the runtime itself speaks: the signal is handled while the actor is suspended. */
  boolean isSystem(Cell cell) {
    return false;
  }

  /** Whether a state machine would handle the signal now, as an event. */
  boolean isEvent(Cell cell) {
    return false;
  }

  /** The actor has ended before it came to the signal. Never throws. */
  void discard(Cell cell, ExitReason reason) {}

  /** What to call the signal in a crash report. */
  String describe() {
    return getClass().getSimpleName();
  }
}
