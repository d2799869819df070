package dev.troupe.testkit;

import dev.troupe.ActorRef;
import dev.troupe.CallException;
import dev.troupe.ExitReason;
import dev.troupe.NoProcessException;
import dev.troupe.ServerDownException;
import dev.troupe.StartException;
import dev.troupe.internal.actor.Cell;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Waits for the end of an actor that an action brings about. */
final class Ends {

  private Ends() {}

  static ExitReason await(ActorRef actor, long limit, TroupeAssertions.Action action)
      throws Exception {
    Cell cell = (Cell) Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(action, "action");
    if (!cell.isAlive()) {
      throw new AssertionError(cell + " had ended before the action: " + cell.exitReason());
    }
    Probe probe;
    try {
      probe = Probe.in(cell.system());
    } catch (StartException closed) {
      throw new AssertionError(cell + " could not be watched: its system is closing.", closed);
    }
    try (probe) {
      probe.watch(cell);
      CallException answer = run(action);
      return await(cell, probe.within(Duration.ofNanos(limit)), answer);
    }
  }

  /** Who calls what ends, hears that it has ended. */
  private static @Nullable CallException run(TroupeAssertions.Action action) throws Exception {
    try {
      action.run();
      return null;
    } catch (ServerDownException | NoProcessException down) {
      return down;
    }
  }

  private static ExitReason await(Cell cell, Probe probe, @Nullable CallException answer) {
    try {
      return probe.expectDown(cell);
    } catch (AssertionError failure) {
      ExitReason reason = cell.exitReason();
      if (!cell.isAlive() && reason != null) {
        return reason; // and the system with it, the probe included
      }
      AssertionError error =
          new AssertionError(
              cell + " did not end within " + Busy.inWords(probe.limit) + " after the action.");
      if (answer != null) {
        error.initCause(answer);
      }
      throw error;
    }
  }

  static <E extends ExitReason> E ofKind(Class<E> kind, ActorRef actor, ExitReason reason) {
    if (kind.isInstance(reason)) {
      return kind.cast(reason);
    }
    AssertionError error =
        new AssertionError(
            actor
                + " was expected to end with "
                + kind.getSimpleName()
                + ", but ended with "
                + reason
                + ".");
    if (reason instanceof ExitReason.Crashed(Throwable cause)) {
      error.initCause(cause);
    }
    throw error;
  }
}
