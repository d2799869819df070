package dev.troupe.internal.actor;

import dev.troupe.Down;
import dev.troupe.ExitReason;
import org.jspecify.annotations.Nullable;

/** The end of a monitored actor. Void if the monitor was taken back meanwhile. */
final class DownSignal extends Notice {

  private final Monitor monitor;

  DownSignal(Monitor monitor, ExitReason reason) {
    super(new Down(monitor, monitor.target(), reason));
    this.monitor = monitor;
  }

  @Override
  @Nullable Object info(Cell cell) {
    return cell.ties().holds(monitor) ? super.info(cell) : null;
  }

  @Override
  void taken(Cell cell) {
    cell.ties().release(monitor);
  }
}
