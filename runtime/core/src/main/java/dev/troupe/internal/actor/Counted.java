package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.internal.mailbox.Node;
import dev.troupe.internal.scheduler.Seat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message that counts in a bounded mailbox, in its envelope. The turn opens the envelope when it
 * comes to handle the message, and so frees its place: once, however often the message itself may
 * be put off and come again.
 */
final class Counted extends Signal {

  static final int WAITING = 0;
  static final int RELEASED = 1;
  static final int DROPPED = 2;

  private final Bounds bounds;

  // Let go once it was dropped, as the envelope may be linked for longer.
  private @Nullable Signal message;
  private @Nullable Object letter;

  /** Leaves WAITING once, by whoever frees its place; written under the monitor of its bounds. */
  volatile int state;

  // For Lane, under its monitor.
  boolean isInLane;
  @Nullable Counted earlier;
  @Nullable Counted later;

  Counted(Signal message, Object letter, Bounds bounds) {
    this.message = message;
    this.letter = letter;
    this.bounds = bounds;
  }

  /** What is in an envelope, which is no signal of its own; any other signal is itself. */
  static Signal inside(Node node) {
    return node instanceof Counted counted ? counted.message() : (Signal) node;
  }

  /** As {@link #inside}, of what the turn takes out of the mailbox for good. */
  static Signal opened(Node node) {
    if (node instanceof Counted counted) {
      counted.release();
      return counted.message();
    }
    return (Signal) node;
  }

  /** Takes a signal out for good; false if it was dropped meanwhile. */
  static boolean opens(Node node) {
    if (node instanceof Counted counted) {
      counted.release();
      return counted.state != DROPPED;
    }
    return true;
  }

  private Signal message() {
    Signal m = message;
    return m == null || state == DROPPED ? new Emptied() : m;
  }

  boolean isDropped() {
    return state == DROPPED;
  }

  /** It was dropped, and that was told: nobody needs the message any more. */
  void forget() {
    message = null;
    letter = null;
  }

  /** Frees its place; once. */
  void release() {
    bounds.release(this);
  }

  /** What was sent: for a dead letter. */
  Object letter() {
    return Objects.requireNonNull(letter);
  }

  /** The message, also if it was dropped. */
  Signal content() {
    return Objects.requireNonNull(message);
  }

  @Override
  @Nullable ExitReason deliver(Cell cell, Seat seat) {
    return opened(this).deliver(cell, seat);
  }

  @Override
  void discard(Cell cell, ExitReason reason) {
    opened(this).discard(cell, reason);
  }

  @Override
  boolean isMessage() {
    return true;
  }

  @Override
  boolean isSystem(Cell cell) {
    return message().isSystem(cell);
  }

  @Override
  boolean isInfo(Cell cell) {
    return message().isInfo(cell);
  }

  @Override
  @Nullable Object info(Cell cell) {
    return message().info(cell);
  }

  @Override
  String describe() {
    return message().describe();
  }
}
