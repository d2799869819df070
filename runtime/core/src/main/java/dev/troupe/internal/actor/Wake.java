package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.internal.scheduler.Seat;
import org.jspecify.annotations.Nullable;

/** Says nothing; makes the actor run, so that it sees what was done to it beside the mailbox. */
class Wake extends Signal {

  @Override
  @Nullable ExitReason deliver(Cell cell, Seat seat) {
    cell.noMessage();
    return null;
  }

  @Override
  boolean isSystem(Cell cell) {
    return true;
  }
}
