package dev.troupe;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** What a supervisor says to people of its children, by the logger {@code dev.troupe}. */
final class ChildReports {

  private static final Logger LOG = System.getLogger("dev.troupe");

  private ChildReports() {}

  static void ended(Child child, ExitReason reason) {
    String then = child.isRestartedAfter(reason) ? "it is restarted" : "it is not restarted";
    log(
        Level.WARNING,
        "Child \""
            + child.id()
            + "\" ("
            + child.last()
            + ") of supervisor "
            + Self.ref()
            + " has ended: "
            + reason
            + "; "
            + then
            + ".");
  }

  static void notRestarted(Child child, ExitReason reason) {
    log(Level.WARNING, sentence(child, "could not be restarted", reason), cause(reason));
  }

  static void endedOtherwise(Child child, ExitReason reason) {
    log(Level.WARNING, sentence(child, "was told to shut down, and has ended otherwise", reason));
  }

  static void late(Child child, ExitReason reason) {
    log(Level.WARNING, sentence(child, "did not shut down in time, and has ended", reason));
  }

  static void doesNotEnd(Child child) {
    log(Level.ERROR, who(child) + " does not end, though it was killed; it is left behind.");
  }

  static void givesUp(Child last, Intensity allowed) {
    log(
        Level.ERROR,
        "Supervisor "
            + Self.ref()
            + " gives up: more than "
            + allowed
            + "; the last was that of child \""
            + last.id()
            + "\".");
  }

  static void autoShutdown(Child significant) {
    log(
        Level.INFO,
        "Supervisor " + Self.ref() + " ends, as its significant " + significant.spec() + " has.");
  }

  static void noChild(Exit exit) {
    log(Level.DEBUG, "Supervisor " + Self.ref() + " ignores " + exit + ": no child of it ended.");
  }

  private static String sentence(Child child, String what, ExitReason reason) {
    return who(child) + " " + what + ": " + reason + ".";
  }

  private static String who(Child child) {
    return "Child \"" + child.id() + "\" of supervisor " + Self.ref();
  }

  private static @Nullable Throwable cause(ExitReason reason) {
    return reason instanceof ExitReason.Crashed(Throwable thrown) ? thrown : null;
  }

  private static void log(Level level, String message) {
    log(level, message, null);
  }

  private static void log(Level level, String message, @Nullable Throwable cause) {
    try {
      LOG.log(level, message, cause);
    } catch (Throwable failure) {
      // A broken log handler must not break a supervisor.
    }
  }
}
