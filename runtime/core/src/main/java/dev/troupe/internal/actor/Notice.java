package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.internal.scheduler.Seat;
import org.jspecify.annotations.Nullable;

/** What is an info to its receiver, and was sent by nobody: it is not in the books. */
class Notice extends InfoSignal {

  Notice(Object message) {
    super(message);
  }

  @Override
  final boolean isMessage() {
    return false;
  }

  @Override
  @Nullable ExitReason deliver(Cell cell, Seat seat) {
    cell.noMessage();
    seat.handle(this); // so that a killer knows that it is no message
    try {
      return super.deliver(cell, seat);
    } finally {
      seat.handle(null);
    }
  }
}
