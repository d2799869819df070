package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.internal.scheduler.Seat;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** What the runtime says to people, by the logger {@code dev.troupe}. */
public final class Reports {

  private static final Logger LOG = System.getLogger("dev.troupe");

  private Reports() {}

  /**
   * An info message has come that its server does not know.
   *
   * @param message the message
   */
  public static void unhandledInfo(Object message) {
    Seat seat = Seat.current();
    Object who = seat == null || seat.task() == null ? "A server" : seat.task();
    log(Level.WARNING, who + " does not handle the info message " + Crash.describe(message), null);
  }

  static void ended(Cell cell, ExitReason reason, @Nullable Signal last) {
    if (reason.isAbnormal()) {
      reportEnd(cell, reason, last);
    }
  }

  private static void reportEnd(Cell cell, ExitReason reason, @Nullable Signal last) {
    Throwable cause = reason instanceof ExitReason.Crashed(Throwable thrown) ? thrown : null;
    try {
      log(Level.ERROR, CrashReport.of(cell, reason, last), cause);
    } catch (Throwable failure) {
      // Want of memory or stack. Whatever can be said, the actor must come to its end.
    }
  }

  static void hookFailed(Cell cell, String id, Throwable failure) {
    log(
        Level.WARNING,
        "The debug hook \"" + id + "\" of " + cell + " has failed and is removed.",
        failure);
  }

  static void fenced(Cell cell) {
    log(
        Level.WARNING,
        cell
            + " was killed, and its handler goes on in spite of the interrupt. The actor has ended;"
            + " the handler's thread is lost until it returns.",
        null);
  }

  /**
   * What an event manager's handler was doing, for {@link #handlerFailed}.
   *
   * @param kind which kind of message
   * @param message the message
   * @return words
   */
  public static String handling(String kind, Object message) {
    return "while handling " + kind + " " + Crash.describe(message);
  }

  /**
   * A handler of the event manager whose turn it is has thrown something.
   *
   * @param id which handler
   * @param doing when
   * @param thrown what
   */
  public static void handlerFailed(String id, String doing, Throwable thrown) {
    Cell manager = Turns.self("A handler");
    String what =
        Crash.reason(thrown) instanceof ExitReason.Crashed
            ? Crash.describe(thrown)
            : Crash.reason(thrown).toString();
    log(
        Level.ERROR,
        "Handler \"" + id + "\" of " + manager + " has failed " + doing + ": " + what,
        thrown);
  }

  static void viaFailed(String name, Throwable failure) {
    log(Level.ERROR, "A cast was lost, as the lookup by " + name + " has failed", failure);
  }

  static void highWater(Cell cell, long mark) {
    Object server = cell.server();
    log(
        Level.WARNING,
        cell
            + ", "
            + (server == null ? "process" : server.getClass().getName())
            + ", has "
            + mark
            + " messages or more in its mailbox: it does not keep up with its senders. A bounded"
            + " mailbox keeps that in limits.",
        null);
  }

  static void say(Level level, String message) {
    log(level, message, null);
  }

  private static void log(Level level, String message, @Nullable Throwable cause) {
    try {
      LOG.log(level, message, cause);
    } catch (Throwable failure) {
      // A broken log handler must not break an actor.
    }
  }
}
