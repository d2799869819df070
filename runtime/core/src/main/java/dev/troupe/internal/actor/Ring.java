package dev.troupe.internal.actor;

import dev.troupe.DeadLetter;
import dev.troupe.internal.mailbox.Node;
import dev.troupe.internal.scheduler.Seat;
import java.lang.invoke.VarHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bound that makes room by dropping what has waited longest. */
final class Ring extends Bounds {

  private final int capacity;
  private final Lane lane;

  Ring(Cell cell, int capacity) {
    super(cell);
    this.capacity = capacity;
    this.lane = new Lane(capacity);
  }

  @Override
  long capacity() {
    return capacity;
  }

  @Override
  Outcome send(Signal signal, Object letter, @Nullable Seat sender, long limit) {
    return add(new Counted(signal, letter, this), sender) ? Outcome.SENT : Outcome.DEAD;
  }

  private boolean add(Signal signal, @Nullable Seat sender) {
    Wake wake = new Wake();
    Lane.Added added = lane.add(signal);
    if (added == Lane.Added.CLOSED) {
      return false;
    }
    try {
      // A promise that an overflowing stack has broken unseen must not leave the actor deaf.
      if (added == Lane.Added.IN_AND_WAKES || cell.isAsleep()) {
        cell.enter(wake, sender);
      }
    } catch (Throwable failure) {
      synchronized (lane) {
        lane.woken = false;
      }
      throw failure;
    }
    tellDropped();
    return true;
  }

  private void tellDropped() {
    for (Counted next = lane.takeUntold(); next != null; next = lane.takeUntold()) {
      try {
        fail(next);
      } catch (Throwable failure) {
        if (next.content() instanceof CallSignal<?>) {
          lane.isUntold(next);
        }
        throw failure;
      }
      next.forget();
    }
  }

  private void fail(Counted dropped) {
    if (dropped.content() instanceof CallSignal<?> call) {
      call.crowdOut(capacity, cell.kernel().host());
    } else {
      cell.kernel().deadLetters().add(dropped.letter(), cell, null, DeadLetter.Why.MAILBOX_FULL);
    }
  }

  @Override
  boolean tell(Signal signal, @Nullable Seat sender) {
    return signal instanceof Wake ? cell.enter(signal, sender) : add(signal, sender);
  }

  @Override
  void release(Counted message) {
    lane.release(message);
  }

  @Override
  @Nullable Node take(@Nullable Node wakeUps) {
    cell.drop(wakeUps);
    Node next = lane.poll();
    VarHandle.fullFence(); // as taking something from the word is
    return next;
  }

  @Override
  boolean isEmpty() {
    return lane.isEmpty();
  }

  @Override
  int countApart() {
    return lane.size();
  }

  @Override
  long countUntaken(long most) {
    return Math.min(most, lane.size());
  }

  @Override
  List<? extends Node> untaken(int most) {
    return lane.some(most);
  }

  @Override
  long addedApart() {
    return lane.added();
  }

  @Override
  long droppedOldest() {
    return lane.droppedOldest();
  }

  @Override
  boolean hasWaste() {
    return lane.hasWaste();
  }

  @Override
  void wasteIsGone() {
    lane.wasteIsGone();
  }

  @Override
  @Nullable Node close() {
    return lane.close(() -> cell.drop(super.close()));
  }

  @Override
  void letGo() {
    tellDropped();
  }

  @Override
  void mend() {
    if (cell.isAlive() && cell.isAsleep() && lane.size() > 0) {
      cell.enter(new Wake(), null);
    }
    tellDropped();
  }
}
