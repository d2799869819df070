package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.internal.scheduler.Seat;
import org.jspecify.annotations.Nullable;

/** What is left of a message that was dropped after the turn had taken it. */
final class Emptied extends Wake {

  @Override
  @Nullable ExitReason deliver(Cell cell, Seat seat) {
    cell.unbegun();
    return null;
  }
}
