package dev.troupe.internal.actor;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where living actors were started, if the system property {@code troupe.starts} is true: a stack
 * costs more than the actor, so it is not recorded by default.
 */
public final class Starts {

  private static final Map<Cell, Throwable> BY_ACTOR = new ConcurrentHashMap<>();

  private static boolean recorded = Boolean.getBoolean("troupe.starts");
  private static boolean everRecorded = recorded; // what each end asks, in one read

  private Starts() {}

  /**
   * Records from now on, or no more.
   *
   * @param on whether to record
   * @return whether it was on before
   */
  public static boolean record(boolean on) {
    boolean before = recorded;
    recorded = on;
    everRecorded |= on;
    return before;
  }

  /**
   * Where an actor was started.
   *
   * @param actor the actor
   * @return the stack of its starter, innermost call first; empty if it was not recorded
   */
  public static List<StackTraceElement> of(Cell actor) {
    Throwable start = BY_ACTOR.get(actor);
    return start == null ? List.of() : List.of(start.getStackTrace());
  }

  static void note(Cell actor) {
    if (recorded) {
      BY_ACTOR.put(actor, new StartedHere());
    }
  }

  static void forget(Cell actor) {
    if (everRecorded) {
      BY_ACTOR.remove(actor);
    }
  }

  private static final class StartedHere extends Throwable {
    private static final long serialVersionUID = 1L;

    StartedHere() {
      super((@Nullable String) null, null, false, true);
    }
  }
}
