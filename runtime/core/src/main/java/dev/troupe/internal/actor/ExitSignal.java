package dev.troupe.internal.actor;

import dev.troupe.Exit;
import dev.troupe.ExitReason;
import dev.troupe.internal.scheduler.Seat;
import org.jspecify.annotations.Nullable;

/**
 * An exit signal to an actor that traps exits. From the actor's parent it ends a server; else it is
 * an info message. One that came over a link is void if the link was taken back meanwhile.
 */
final class ExitSignal extends Notice {

  private final Cell from;
  private final ExitReason reason;
  private final @Nullable Link link;

  ExitSignal(Cell from, ExitReason reason, @Nullable Link link) {
    super(new Exit(from, reason));
    this.from = from;
    this.reason = reason;
    this.link = link;
  }

  @Override
  @Nullable ExitReason deliver(Cell cell, Seat seat) {
    if (endsServer(cell) && info(cell) != null) {
      cell.noMessage();
      return reason;
    }
    return super.deliver(cell, seat);
  }

  @Override
  boolean isSystem(Cell cell) {
    return endsServer(cell);
  }

  private boolean endsServer(Cell cell) {
    return from == cell.parent() && !cell.isProcess();
  }

  @Override
  boolean isInfo(Cell cell) {
    return !endsServer(cell);
  }

  @Override
  @Nullable Object info(Cell cell) {
    return link == null || cell.ties().holds(link) ? super.info(cell) : null;
  }

  @Override
  void taken(Cell cell) {
    if (link != null) {
      cell.ties().release(link);
    }
  }
}
