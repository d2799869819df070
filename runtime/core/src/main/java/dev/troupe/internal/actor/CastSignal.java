package dev.troupe.internal.actor;

import dev.troupe.DeadLetter;
import dev.troupe.ExitReason;
import dev.troupe.internal.scheduler.Seat;
import org.jspecify.annotations.Nullable;

/** A cast of a protocol. The exported face of it is {@code spi.CastMessage}. */
public abstract class CastSignal extends Signal {

  /** For the subclasses. */
  protected CastSignal() {}

  /**
   * The protocol that the message belongs to.
   *
   * @return the {@code @Actor} interface
   */
  public abstract Class<?> protocol();

  /**
   * The method of the protocol that the message stands for.
   *
   * @return its name
   */
  public abstract String method();

  /**
   * Calls the method on a server. Runs in the server's turn.
   *
   * @param server the object behind the actor
   * @return false, having done nothing, if the server does not implement the protocol
   * @throws Throwable what the method throws
   */
  public abstract boolean serve(Object server) throws Throwable;

  @Override
  final @Nullable ExitReason deliver(Cell cell, Seat seat) {
    try {
      Object server = cell.server();
      if (server == null || !serve(server)) {
        cell.kernel().deadLetters().add(this, cell, null, DeadLetter.Why.WRONG_PROTOCOL);
      }
      return null;
    } catch (Throwable thrown) {
      return Postponement.outcome(thrown, cell);
    }
  }

  @Override
  final boolean isMessage() {
    return true;
  }

  @Override
  final boolean isEvent(Cell cell) {
    return true;
  }

  @Override
  final String describe() {
    return "cast " + Crash.describe(this);
  }
}
