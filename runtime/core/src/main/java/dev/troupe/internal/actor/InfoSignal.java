package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.internal.scheduler.Seat;
import org.jspecify.annotations.Nullable;

/** What {@code ActorRef.send} has sent. */
class InfoSignal extends Signal {

  private final Object message;
  private boolean received; // and comes again, because it was postponed

  InfoSignal(Object message) {
    this.message = message;
  }

  @Override
  @Nullable ExitReason deliver(Cell cell, Seat seat) {
    if (!isEvent(cell)) {
      if (isMessage()) {
        cell.skip(this);
      }
      return null;
    }
    try {
      if (!received) {
        received = true;
        taken(cell);
      }
      if (cell.server() instanceof GenServer server) {
        server.onInfo(message);
      } else {
        Reports.unhandledInfo(message);
      }
      return null;
    } catch (Throwable thrown) {
      return Postponement.outcome(thrown, cell);
    }
  }

  @Override
  boolean isMessage() {
    return true;
  }

  @Override
  boolean isEvent(Cell cell) {
    return received || info(cell) != null;
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
