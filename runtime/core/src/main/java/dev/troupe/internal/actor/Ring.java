package dev.troupe.internal.actor;

import dev.troupe.DeadLetter;
import dev.troupe.internal.mailbox.Node;
import dev.troupe.internal.scheduler.Seat;
import java.lang.invoke.VarHandle;
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
    return switch (lane.add(new Counted(signal, letter, this))) {
      case Lane.Closed closed -> Outcome.DEAD;
      case Lane.In(Counted dropped) -> {
        cell.enter(wake, sender);
        if (dropped != null) {
          fail(dropped);
        }
        yield Outcome.SENT;
      }
    };
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
    boolean added = lane.add(signal);
    if (added) {
      cell.enter(wake, sender);
    }
    return added;
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
  long countUntaken(long most) {
    return Math.min(most, lane.size());
  }

  @Override
  @Nullable Node close() {
    return lane.close(super::close);
  }
}
