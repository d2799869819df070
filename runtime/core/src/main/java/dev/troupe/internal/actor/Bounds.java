package dev.troupe.internal.actor;

import dev.troupe.DeadLetter;
import dev.troupe.DeadlockException;
import dev.troupe.Mailbox;
import dev.troupe.OverloadedException;
import dev.troupe.internal.mailbox.Node;
import dev.troupe.internal.scheduler.Seat;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What keeps one actor's mailbox within bounds. Unbounded actors have none, and pay for one read of
 * a field when a message is sent to them.
 */
// What a sender changes here must be whole even if its stack overflows in the middle. A lock of
// java.util.concurrent may then stay held, as its unlock() is a call too. So the state of bounds is
// changed in blocks under a monitor, which takes little stack and is left by whatever is thrown;
// and
// in a block nothing is called any more once something was changed. What a catching frame has to
// undo, it undoes by hand, and a reserve is asked for beforehand.
//
// A class whose initializer meets the end of a stack is broken for good, and so is a text that is
// put
// together there for the first time. So what a send may be the first to use is loaded by load();
// and there is no switch in it, which javac makes a class of its own.
abstract class Bounds {

  /** What has become of something that was to be sent. */
  enum Outcome {
    SENT,
    /** The actor has ended. */
    DEAD,
    /** There was no room, and the policy says that it is not sent. */
    FULL,
    /** The caller's own limit has passed before there was room. */
    LATE,
    /** The sender was interrupted before there was room; its flag is set. */
    INTERRUPTED
  }

  private static volatile boolean loaded;

  final Cell cell;

  Bounds(Cell cell) {
    this.cell = cell;
  }

  /** Those of a new actor; null for none. */
  static @Nullable Bounds of(Mailbox mailbox, Cell cell) {
    load(cell);
    return switch (mailbox) {
      case Mailbox.Unbounded(Long highWater) ->
          highWater == null ? null : new Marked(cell, highWater);
      case Mailbox.Failing(int capacity) -> new Permits(cell, capacity, Permits.Policy.FAIL);
      case Mailbox.DroppingNewest(int capacity) -> new Permits(cell, capacity, Permits.Policy.DROP);
      case Mailbox.Stopping(int capacity) -> new Permits(cell, capacity, Permits.Policy.STOP);
      case Mailbox.DroppingOldest(int capacity) -> new Ring(cell, capacity);
      case Mailbox.Blocking(int capacity, Duration max) ->
          new Room(cell, capacity, Limits.positive(max, "The time that a sender waits for room"));
    };
  }

  private static void load(Cell cell) {
    if (!loaded) {
      Outcome.values();
      Lane.Added.values();
      BlockedSend.State.values();
      DeadLetter.Why.values();
      Failures.overloaded(Crash.describe("nothing"), cell, 0);
      loaded = true;
    }
  }

  /** How many messages may wait. */
  abstract long capacity();

  /**
   * Sends what counts, if there is room for it or can be made.
   *
   * @param limit for how many nanoseconds the sender may wait
   * @throws dev.troupe.DeadlockException if the sender would wait in a cycle
   */
  abstract Outcome send(Signal signal, Object letter, @Nullable Seat sender, long limit);

  /** A message that counted is about to be handled: frees its place, once. Never throws. */
  abstract void release(Counted message);

  /** Whether what is refused is an exception for who casts, and no dead letter. */
  boolean refusesCasts() {
    return false;
  }

  /** Sends what does not count; false if the actor has ended. */
  boolean tell(Signal signal, @Nullable Seat sender) {
    return cell.enter(signal, sender);
  }

  /** Sends a cast or an info; what is not sent is a dead letter or an exception. */
  final void post(Signal signal, Object letter, @Nullable Seat sender) {
    Outcome outcome = trySend(signal, letter, sender, Long.MAX_VALUE);
    if (outcome == Outcome.SENT) {
      return;
    }
    if (outcome == Outcome.DEAD) {
      cell.kernel().totals().add(Totals.Column.DEAD_LETTERS, 1);
      cell.kernel().deadLetters().add(letter, cell, null, DeadLetter.Why.NO_PROCESS);
    } else if (refusesCasts()) {
      countRefused();
      throw overloaded(signal);
    } else {
      deadLetters.increment();
      cell.kernel().totals().add(Totals.Column.DEAD_LETTERS, 1);
      cell.kernel().deadLetters().add(letter, cell, null, DeadLetter.Why.MAILBOX_FULL);
    }
  }

  private Outcome trySend(Signal signal, Object letter, @Nullable Seat sender, long limit) {
    try {
      return send(signal, letter, sender, limit);
    } catch (DeadlockException refusal) {
      countRefused();
      throw refusal;
    }
  }

  /** Sends a call; false if the actor has ended. */
  final boolean call(CallSignal<?> call, @Nullable Seat sender, long limit) {
    Outcome outcome = trySend(call, call, sender, limit);
    if (outcome == Outcome.SENT) {
      return true;
    }
    if (outcome == Outcome.DEAD) {
      return false;
    }
    countRefused();
    throw outcome == Outcome.FULL
        ? overloaded(call)
        : outcome == Outcome.LATE
            ? Failures.timeout(call, cell, limit)
            : Failures.interrupted(call, cell);
  }

  final OverloadedException overloaded(Signal signal) {
    return Failures.overloaded(signal.describe(), cell, capacity());
  }

  // ---- the books

  /**
   * Messages that were turned away as dead letters, or refused with an exception, of all senders.
   */
  private final LongAdder deadLetters = new LongAdder();

  private final LongAdder refused = new LongAdder();

  final long deadLetters() {
    return deadLetters.sum();
  }

  final long refused() {
    return refused.sum();
  }

  private void countRefused() {
    refused.increment();
    cell.kernel().totals().add(Totals.Column.REFUSED, 1);
  }

  /** How many signals have ever come beside the word. */
  long addedApart() {
    return 0;
  }

  /** How many messages were dropped to make room. */
  long droppedOldest() {
    return 0;
  }

  // ---- the turn's side

  /** What the turn gets where it has taken something from the word. */
  @Nullable Node take(@Nullable Node fromTheWord) {
    return fromTheWord;
  }

  /** Whether nothing waits beside the word. */
  boolean isEmpty() {
    return true;
  }

  /** How many signals wait beside the word, to be taken one by one. */
  int countApart() {
    return 0;
  }

  /** How many signals the turn has not taken, up to some number. */
  long countUntaken(long most) {
    return cell.countInWord(most);
  }

  /** The signals that the turn has not taken, up to some number, oldest first. */
  List<? extends Node> untaken(int most) {
    return cell.inWord(most);
  }

  /** Closes the mailbox for good; what was in it, oldest first. May be repeated. */
  @Nullable Node close() {
    return cell.closeWord();
  }

  /** The mailbox is closed: tells those who wait for it. May be repeated. */
  void letGo() {}

  /** Called now and then: makes up for what an error has kept a sender from doing. Any thread. */
  void mend() {}

  /** How many emptied envelopes the turn keeps linked, roughly. Only in the actor's turn. */
  boolean hasWaste() {
    return false;
  }

  /** The turn has thrown its emptied envelopes away. */
  void wasteIsGone() {}

  /** No bounds, but a high-water mark of its own. */
  static final class Marked extends Bounds {

    private final long highWater;

    Marked(Cell cell, long highWater) {
      super(cell);
      this.highWater = highWater;
    }

    long highWater() {
      return highWater;
    }

    @Override
    long capacity() {
      return Long.MAX_VALUE;
    }

    @Override
    Outcome send(Signal signal, Object letter, @Nullable Seat sender, long limit) {
      return cell.enter(signal, sender) ? Outcome.SENT : Outcome.DEAD;
    }

    @Override
    void release(Counted message) {}
  }
}
