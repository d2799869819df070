package dev.troupe.internal.actor;

import dev.troupe.internal.mailbox.Mailbox;
import dev.troupe.internal.mailbox.Node;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** What an actor counts of its messages, always. */
// Two sides that know nothing of each other. What comes in is counted by the mailbox, a chain at a
// time, where the chain is turned around. What comes of it is counted where that is decided: the
// turn adds one before each signal that it begins, and a receive for each that it takes; the end of
// the actor walks what is left.
//
// Both count signals, as asking each whether it is a message would cost. The few that are none take
// themselves back, on both sides, when they are handled (noMessage); and those that the turn has
// made itself, which no mailbox has counted, are added when they are made (made).
abstract sealed class Tally extends Mailbox permits Life {

  private static final VarHandle HAND;

  static {
    try {
      HAND = MethodHandles.lookup().findVarHandle(Tally.class, "hand", byte.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static final byte HELD = 1;
  private static final byte OVER = 2;

  /** Begun, but for what has taken itself back or was found void. Written by the turn alone. */
  long handled;

  private boolean settled; // written by who ends the actor

  /** What the last turn had in its hand: nothing that counts, HELD by a zombie, or that is OVER. */
  @SuppressWarnings("unused") // through HAND
  private volatile byte hand;

  abstract Totals totals();

  /** How many messages were found void. */
  abstract long skipped();

  /** One more was found void, which is rare; false if there is no memory to note it. */
  abstract boolean notesSkipped();

  /** Whether the figures are among those of the system. */
  final boolean isSettled() {
    return settled;
  }

  // ---- the turn's side

  /** A signal was begun that is no message. */
  final void noMessage() {
    count(-1);
    handled--;
  }

  /** The turn has made a signal for itself. */
  final void made() {
    count(1);
  }

  /** What the turn has made will not be handled. */
  final void unmade() {
    count(-1);
  }

  /** A signal that was begun was void. */
  final void skip(Signal signal) {
    if (!signal.isMessage()) {
      noMessage();
    } else if (notesSkipped()) {
      handled--;
    }
  }

  /** A signal that was begun is kept, as if it had not been; it has not counted itself yet. */
  final void unbegun() {
    handled--;
  }

  /** A signal that was begun, and has counted itself, is to be handled again. */
  final void putBack(Signal signal) {
    if (signal.isMessage()) {
      handled--;
    } else {
      count(1);
    }
  }

  /** Undoes {@link #putBack}. */
  final void takeBack(Signal signal) {
    if (signal.isMessage()) {
      handled++;
    } else {
      count(-1);
    }
  }

  /** A receive has taken a signal out; if it is void, for nothing. */
  final void received(Signal signal, boolean isVoid) {
    if (!signal.isMessage()) {
      count(-1);
    } else if (!isVoid || !notesSkipped()) {
      handled++;
    }
  }

  /** Wake-ups that were taken are dropped. */
  final void drop(@Nullable Node wakeUps) {
    for (Node node = wakeUps; node != null; node = next(node)) {
      count(-1);
    }
  }

  // ---- its end

  /** The killer has taken the turn from the actor while it had a message in its hand. */
  final void heldByZombie() {
    if (HAND.compareAndSet(this, (byte) 0, HELD)) {
      totals().move(Totals.Column.HANDLED, Totals.Column.HELD_BY_ZOMBIES);
    }
  }

  /** The turn that ends the actor, or comes too late for that, puts down what it had. */
  final void putDown(@Nullable Signal last, boolean crashed) {
    if ((byte) HAND.getAndSet(this, OVER) == HELD) {
      totals().move(Totals.Column.HELD_BY_ZOMBIES, Totals.Column.IN_FLIGHT);
    } else if (crashed && last != null && last.isMessage()) {
      totals().move(Totals.Column.HANDLED, Totals.Column.IN_FLIGHT);
    }
  }

  /** What was in the hand is to be discarded too, with what is left; but it was counted. */
  final void discardsLast(Signal last) {
    if (last.isMessage()) {
      totals().add(Totals.Column.DISCARDED, -1);
    } else {
      count(1);
    }
  }

  /** The mailbox is closed, and nobody counts any more: all goes to the system. */
  final void settle(@Nullable Node left, long apart, long dropped) {
    if (settled) {
      return;
    }
    Census census = new Census();
    census.add(left);
    settled = true;
    Totals totals = totals();
    totals.add(Totals.Column.ACCEPTED, taken() + apart - census.others);
    totals.add(Totals.Column.HANDLED, handled);
    totals.add(Totals.Column.SKIPPED, skipped());
    totals.add(Totals.Column.DISCARDED, census.messages);
    totals.add(Totals.Column.DROPPED_OLDEST, dropped);
  }
}
