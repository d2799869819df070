package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.internal.scheduler.Seat;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What people read of a crash: who, on what message, in what state, called by whom. */
final class CrashReport {

  private static final int LONGEST_STATE = 4_000;
  private static final int DEEPEST_STACK = 24;

  private CrashReport() {}

  static String of(Cell cell, ExitReason reason, @Nullable Signal last) {
    Object server = cell.server();
    StringBuilder text = new StringBuilder();
    text.append(cell).append(" of system \"").append(cell.kernel().name()).append("\", ");
    text.append(server == null ? "process" : server.getClass().getName());
    text.append(", has ended: ").append(reason);
    if (cell.parent() != cell.kernel().root()) {
      line(text, "parent", cell.parent().toString());
    }
    if (last != null) {
      line(text, "last message", last.describe());
    }
    if (server != null) {
      line(text, "state", state(server));
    }
    if (last instanceof CallSignal<?> call) {
      client(text, call.expectedBy());
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String what, String value) {
    text.append("\n  ").append(what).append(": ").append(value);
  }

  private static String state(Object server) {
    Object shown;
    try {
      shown = server instanceof GenServer hooks ? hooks.formatStatus() : server;
    } catch (Throwable failure) {
      return "formatStatus throws " + Crash.describe(failure);
    }
    String text = shown == null ? "null" : Crash.describe(shown);
    return text.length() <= LONGEST_STATE
        ? text
        : text.substring(0, LONGEST_STATE) + "... (" + text.length() + " characters)";
  }

  private static void client(StringBuilder text, @Nullable Object client) {
    if (client instanceof AsyncReply<?>) {
      line(text, "client", "calls asynchronously");
    } else if (client instanceof Seat seat) {
      line(text, "client", seat.task() + stack(seat.thread()));
    } else if (client instanceof Thread thread) {
      line(text, "client", "thread \"" + thread.getName() + "\"" + stack(thread));
    }
  }

  /** The client's frames, without those of the wait itself. */
  private static String stack(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
        .dropWhile(CrashReport::isOfTheWait)
        .limit(DEEPEST_STACK)
        .map(frame -> "\n    at " + frame)
        .collect(Collectors.joining());
  }

  private static boolean isOfTheWait(StackTraceElement frame) {
    String in = frame.getClassName();
    return in.startsWith("java.")
        || in.startsWith("jdk.")
        || in.startsWith("dev.troupe.internal.")
        || in.startsWith("dev.troupe.spi.");
  }
}
