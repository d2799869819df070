package dev.troupe.internal.actor;

import dev.troupe.internal.scheduler.Seat;

/**
 * A handler that has not ended when its actor was killed.
 *
 * @param actor whose it was
 * @param seat where it runs, unless it has ended since
 */
public record StuckHandler(Cell actor, Seat seat) {

  /**
   * The thread that runs it, or something else once it has ended.
   *
   * @return the thread
   */
  public Thread thread() {
    return seat.thread();
  }

  /**
   * Whether it has not ended yet. Any thread.
   *
   * @return false from its end on
   */
  public boolean isRunning() {
    return seat.runs(actor);
  }
}
