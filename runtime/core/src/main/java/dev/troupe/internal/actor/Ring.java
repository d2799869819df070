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
    Wake wake = new Wake();
    return add(lane.add(new Counted(signal, letter, this)), wake, sender)
        ? Outcome.SENT
        : Outcome.DEAD;
  }

  private boolean add(Lane.Added added, Wake wake, @Nullable Seat sender) {
    return switch (added) {
      case Lane.Closed closed -> false;
      case Lane.In(Counted dropped, boolean wakes) -> {
        // A promise that an overflowing stack has broken unseen must not leave the actor deaf.
        if (wakes || cell.isAsleep()) {
          wake(wake, sender);
        }
        if (dropped != null) {
          fail(dropped);
          dropped.forget();
        }
        yield true;
      }
    };
  }

  private void wake(Wake wake, @Nullable Seat sender) {
    try {
      cell.enter(wake, sender);
    } catch (Throwable failure) {
      lane.breakPromise();
      throw failure;
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
    if (signal instanceof Wake) {
      return cell.enter(signal, sender);
    }
    Wake wake = new Wake();
    return add(lane.add(signal), wake, sender);
  }

  @Override
  void release(Counted message) {
    lane.forget(message);
  }

  @Override
  @Nullable Node take(@Nullable Node wakeUps) {
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
  @Nullable Node close() {
    return lane.close(super::close);
  }
}
