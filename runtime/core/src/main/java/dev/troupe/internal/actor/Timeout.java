package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.StateMachine;
import dev.troupe.internal.scheduler.Seat;
import org.jspecify.annotations.Nullable;

/** A timeout that a state has set. */
final class Timeout extends KeyedAlarms.Keyed {

  /** The name of the timeout that a change of state cancels. */
  static final Object OF_STATE = new Object();

  /** The name of the timeout that any event cancels. */
  static final Object OF_EVENT = new Object();

  private final Cell cell;
  Object content; // the turn's

  Timeout(Cell cell, Object name, Object content) {
    super(name);
    this.cell = cell;
    this.content = content;
  }

  @Override
  protected void ring() {
    cell.tell(new Event(this), null);
  }

  /** Its event. Void if the timeout was cancelled or set anew before the event was handled. */
  static final class Event extends Signal {
    private final Timeout timeout;
    private boolean received;

    Event(Timeout timeout) {
      this.timeout = timeout;
    }

    boolean isOf(Object name) {
      return timeout.key == name;
    }

    @Override
    boolean isEvent(Cell cell) {
      return received || timeout.counts();
    }

    @Override
    @Nullable ExitReason deliver(Cell cell, Seat seat) {
      cell.noMessage();
      if (!isEvent(cell)) {
        return null;
      }
      seat.handle(this);
      try {
        if (!received) {
          received = true;
          cell.gear().machine().received(timeout);
        }
        if (cell.server() instanceof StateMachine<?> state) {
          run(state);
        }
        return null;
      } catch (Throwable thrown) {
        return Postponement.outcome(thrown, cell);
      } finally {
        seat.handle(null);
      }
    }

    private void run(StateMachine<?> state) throws Exception {
      if (isOf(OF_STATE)) {
        state.onStateTimeout(timeout.content);
      } else if (isOf(OF_EVENT)) {
        state.onEventTimeout(timeout.content);
      } else {
        state.onTimeout(timeout.key, timeout.content);
      }
    }

    @Override
    String describe() {
      String which =
          isOf(OF_STATE)
              ? "state timeout "
              : isOf(OF_EVENT) ? "event timeout " : "timeout " + Crash.describe(timeout.key) + " ";
      return which + Crash.describe(timeout.content);
    }
  }
}
