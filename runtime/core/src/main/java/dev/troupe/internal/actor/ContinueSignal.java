package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.internal.scheduler.Seat;
import org.jspecify.annotations.Nullable;

/** What a handler has asked to be run when it has returned. */
final class ContinueSignal extends Signal {

  private final GenServer.Step step;

  ContinueSignal(GenServer.Step step) {
    this.step = step;
  }

  @Override
  @Nullable ExitReason deliver(Cell cell, Seat seat) {
    cell.noMessage();
    seat.handle(this);
    try {
      step.run();
      return null;
    } catch (Throwable thrown) {
      return Crash.reason(thrown);
    } finally {
      seat.handle(null);
    }
  }

  @Override
  String describe() {
    return "continue";
  }
}
