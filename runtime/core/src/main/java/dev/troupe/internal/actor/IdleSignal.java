package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.internal.scheduler.Seat;
import org.jspecify.annotations.Nullable;

/** Nothing has come for as long as the server has asked for. Void if something has, or will not. */
final class IdleSignal extends Signal {

  @Override
  @Nullable ExitReason deliver(Cell cell, Seat seat) {
    cell.noMessage();
    if (!cell.gear().hasIdled(this) || !(cell.server() instanceof GenServer hooks)) {
      return null;
    }
    seat.handle(this);
    try {
      hooks.onIdle();
      return null;
    } catch (Throwable thrown) {
      return Crash.reason(thrown);
    } finally {
      seat.handle(null);
    }
  }

  @Override
  String describe() {
    return "idle timeout";
  }
}
