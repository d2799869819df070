package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import dev.troupe.ProcessInfo;
import dev.troupe.internal.scheduler.Seat;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be seen of actors without their help. All of it is of the moment, and may be over. */
public final class Inspection {

  private static final int MOST_COUNTED = 10_000;

  private Inspection() {}

  /**
   * What can be seen of one actor.
   *
   * @param cell the actor
   * @return what was seen
   */
  public static ProcessInfo of(Cell cell) {
    Seat seat = cell.seat();
    Duration turn = seat == null ? Duration.ZERO : cell.turnTime();
    long length = cell.mailboxLength(MOST_COUNTED);
    Ties ties = cell.tiesIfAny();
    return new ProcessInfo(
        cell,
        cell.name(),
        parentOf(cell),
        kindOf(cell),
        length,
        length == 0 ? Duration.ZERO : turn,
        seat == null ? null : handled(cell, seat),
        turn,
        ties == null ? List.of() : ties.linked(),
        ties == null ? List.of() : ties.monitored(),
        ties == null ? List.of() : ties.monitoring(),
        ties != null && ties.trapsExits());
  }

  private static @Nullable ActorRef parentOf(Cell cell) {
    return cell.parent() == cell.kernel().root() ? null : cell.parent();
  }

  private static String kindOf(Cell cell) {
    Object server = cell.server();
    return server == null ? "process" : server.getClass().getName();
  }

  /** A call is noted by its turn; what else is handled, the stack tells, so that no turn need. */
  private static String handled(Cell cell, Seat seat) {
    Object handling = seat.handlingOf(cell);
    if (handling instanceof Life.Ending) {
      return "terminate";
    }
    if (handling instanceof Signal signal) {
      return signal.describe();
    }
    StackTraceElement within = null;
    for (StackTraceElement frame : seat.thread().getStackTrace()) {
      String in = frame.getClassName();
      if (in.equals(CastSignal.class.getName()) && within != null) {
        return "cast " + within.getClassName().replaceFirst(".*\\.", "").replace('$', '.');
      }
      if (in.equals(InfoSignal.class.getName())) {
        return "info";
      }
      if (in.equals(ContinueSignal.class.getName())) {
        return "continue";
      }
      if (in.equals(IdleSignal.class.getName())) {
        return "idle timeout";
      }
      within = frame;
    }
    return "init or body";
  }

  /**
   * The stack of an actor's thread.
   *
   * @param cell the actor
   * @return empty if it runs no turn
   */
  public static List<StackTraceElement> stack(Cell cell) {
    Seat seat = cell.seat();
    if (seat == null) {
      return List.of();
    }
    StackTraceElement[] stack = seat.thread().getStackTrace();
    // The thread may have gone on to another turn, or be about to finish this actor's end.
    return cell.seat() == seat && cell.isAlive() ? List.of(stack) : List.of();
  }

  /**
   * What can be seen of all actors.
   *
   * @param kernel their system
   * @return in the order of their start
   */
  public static List<ProcessInfo> all(Kernel kernel) {
    return sorted(kernel).stream().map(Inspection::of).toList();
  }

  /**
   * What an actor has not begun to handle, in words; wake-ups and other signals that carry no
   * message are left out.
   *
   * @param cell the actor
   * @param most where to stop
   * @return oldest first
   */
  public static List<String> queued(Cell cell, int most) {
    return cell.queued(most).stream()
        .filter(signal -> !(signal instanceof Wake))
        .map(Signal::describe)
        .toList();
  }

  /**
   * Whether an actor does nothing now: it runs no turn, or waits in a receive.
   *
   * @param cell the actor
   * @return whether it sleeps until something comes
   */
  public static boolean isAsleep(Cell cell) {
    return cell.isAsleep();
  }

  /**
   * An object in words.
   *
   * @param object the object, whose {@code toString} may throw
   * @return what it says of itself
   */
  public static String describe(@Nullable Object object) {
    return object == null ? "null" : Crash.describe(object);
  }

  private static List<Cell> sorted(Kernel kernel) {
    List<Cell> cells = new ArrayList<>(kernel.living());
    cells.sort(Comparator.comparingLong(Cell::id));
    return cells;
  }

  /**
   * All actors under those that have started them.
   *
   * @param kernel their system
   * @return one line each
   */
  public static String tree(Kernel kernel) {
    List<Cell> cells = sorted(kernel);
    Map<Cell, List<Cell>> children = new HashMap<>();
    for (Cell cell : cells) {
      Cell parent = cell.parent().isAlive() ? cell.parent() : kernel.root();
      children.computeIfAbsent(parent, p -> new ArrayList<>()).add(cell);
    }
    StringBuilder text = new StringBuilder(kernel.toString()).append('\n');
    Deque<Branch> open = new ArrayDeque<>(); // no recursion: parents may be thousands deep
    grow(kernel.root(), "", children, open);
    for (Branch next = open.poll(); next != null; next = open.poll()) {
      text.append(next.indent()).append(next.last() ? "└─ " : "├─ ");
      text.append(line(of(next.cell()))).append('\n');
      grow(next.cell(), next.indent() + (next.last() ? "   " : "│  "), children, open);
    }
    return text.toString();
  }

  private record Branch(Cell cell, String indent, boolean last) {}

  private static void grow(
      Cell parent, String indent, Map<Cell, List<Cell>> children, Deque<Branch> open) {
    List<Cell> below = children.getOrDefault(parent, List.of());
    for (int i = below.size() - 1; i >= 0; i--) {
      open.push(new Branch(below.get(i), indent, i == below.size() - 1));
    }
  }

  private static String line(ProcessInfo info) {
    StringBuilder line = new StringBuilder();
    line.append(info.ref()).append("  ").append(info.server());
    if (info.mailboxLength() > 0) {
      line.append("  ").append(info.mailboxLength()).append(" queued");
    }
    if (info.handling() != null) {
      line.append("  ").append(info.handling()).append(" for ");
      line.append(info.handlingFor().toMillis()).append(" ms");
    }
    return line.toString();
  }
}
