package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.internal.scheduler.Seat;
import org.jspecify.annotations.Nullable;

/** What {@code ActorRef.send} has sent. */
class InfoSignal extends Signal {

  private final Object message;

  InfoSignal(Object message) {
    this.message = message;
  }

  @Override
  @Nullable ExitReason deliver(Cell cell, Seat seat) {
    Object info = info(cell);
    if (info == null) {
      return null;
    }
    taken(cell);
    try {
      if (cell.server() instanceof GenServer server) {
        server.onInfo(info);
      } else {
        Reports.unhandledInfo(info);
      }
      return null;
    } catch (Throwable thrown) {
      return Crash.reason(thrown);
    }
  }

  @Override
  boolean isInfo(Cell cell) {
    return true;
  }

  @Override
  @Nullable Object info(Cell cell) {
    return message;
  }

  @Override
  String describe() {
    return "info " + Crash.describe(message);
  }
}
