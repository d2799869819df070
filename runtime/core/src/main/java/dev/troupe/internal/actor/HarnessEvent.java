package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.internal.scheduler.Seat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A cast or an info message that a test makes by a lambda. */
public final class HarnessEvent extends Signal {

  /** Calls the server's method. */
  @FunctionalInterface
  public interface Body {
    /**
     * Calls it.
     *
     * @param server the server
     * @throws Exception what the method throws
     */
    void run(Object server) throws Exception;
  }

  private final Body body;

  /**
   * Makes an event.
   *
   * @param body calls the server
   */
  public HarnessEvent(Body body) {
    this.body = body;
  }

  @Override
  boolean isMessage() {
    return true;
  }

  @Override
  boolean isEvent(Cell cell) {
    return true;
  }

  @Override
  @Nullable ExitReason deliver(Cell cell, Seat seat) {
    try {
      body.run(Objects.requireNonNull(cell.server()));
      return null;
    } catch (Throwable thrown) {
      return Postponement.outcome(thrown, cell);
    }
  }

  @Override
  String describe() {
    return "event";
  }
}
