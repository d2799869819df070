package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.StateMachine;
import dev.troupe.internal.scheduler.Seat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a state has left to the state that is current next. */
final class InsertedEvent<S> extends Signal {

  private final StateMachine.Event<S> event;

  InsertedEvent(StateMachine.Event<S> event) {
    this.event = event;
  }

  @Override
  boolean isEvent(Cell cell) {
    return true;
  }

  @Override
  @SuppressWarnings("unchecked") // become takes states of one type only
  @Nullable ExitReason deliver(Cell cell, Seat seat) {
    cell.noMessage();
    seat.handle(this);
    try {
      event.handle((S) Objects.requireNonNull(cell.server()));
      return null;
    } catch (Throwable thrown) {
      return Postponement.outcome(thrown, cell);
    } finally {
      seat.handle(null);
    }
  }

  @Override
  String describe() {
    return "inserted event " + Crash.describe(event);
  }
}
