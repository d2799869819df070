package dev.troupe.internal.actor;

import dev.troupe.DebugHook;
import dev.troupe.SysEvent;
import dev.troupe.SysStatistics;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept of an actor's messages for those who look for an error. The turn's own. */
public final class Debugging {

  private final Cell cell;
  private final Deque<SysEvent> log = new ArrayDeque<>();
  private final Map<String, DebugHook> hooks = new LinkedHashMap<>();
  private int logged; // how many events to keep
  private boolean counting;
  private long since;
  private long in;
  private long out;

  Debugging(Cell cell) {
    this.cell = cell;
  }

  // ---- what is asked for

  /**
   * Begins to count anew, or ends it.
   *
   * @param on whether to count
   */
  public void count(boolean on) {
    counting = on;
    since = now();
    in = 0;
    out = 0;
  }

  /**
   * What was counted.
   *
   * @return null if nobody counts
   */
  public @Nullable SysStatistics counted() {
    return counting ? new SysStatistics(Duration.ofNanos(now() - since), in, out) : null;
  }

  private long now() {
    return cell.kernel().host().nanoTime();
  }

  /**
   * Sets how many events to keep.
   *
   * @param events how many; 0 forgets what is kept
   */
  public void log(int events) {
    logged = events;
    trim();
  }

  /**
   * The events that are kept.
   *
   * @return oldest first
   */
  public List<SysEvent> logged() {
    return List.copyOf(log);
  }

  private void trim() {
    while (log.size() > logged) {
      log.removeFirst();
    }
  }

  /**
   * Adds a hook, in place of one with the same id.
   *
   * @param id tells it from others
   * @param hook the hook
   */
  public void install(String id, DebugHook hook) {
    hooks.put(id, hook);
  }

  /**
   * Removes a hook.
   *
   * @param id its id
   * @return whether there was one
   */
  public boolean remove(String id) {
    return hooks.remove(id) != null;
  }

  // ---- what comes

  void in(Signal signal) {
    if (signal instanceof SysCall<?>) {
      return;
    }
    in++;
    if (isWatched()) {
      tell(new SysEvent(SysEvent.Kind.IN, signal.describe()));
    }
  }

  void out(Signal signal) {
    if (signal instanceof CallSignal<?> call && !call.isSystem(cell) && !call.isDeferred()) {
      Throwable declared = call.thrown();
      if (declared == null && !call.isReplied()) {
        return;
      }
      out++;
      if (isWatched()) {
        tell(
            new SysEvent(
                SysEvent.Kind.OUT,
                "reply "
                    + Crash.describe(declared == null ? call.value() : declared)
                    + " to "
                    + Crash.describe(call)));
      }
    }
  }

  private boolean isWatched() {
    return logged > 0 || !hooks.isEmpty();
  }

  private void tell(SysEvent event) {
    if (logged > 0) {
      log.addLast(event);
      trim();
    }
    for (Map.Entry<String, DebugHook> hook : new ArrayList<>(hooks.entrySet())) {
      if (!goesOn(hook.getKey(), hook.getValue(), event)) {
        hooks.remove(hook.getKey());
      }
    }
  }

  private boolean goesOn(String id, DebugHook hook, SysEvent event) {
    try {
      return hook.onEvent(event);
    } catch (Throwable failure) {
      Reports.hookFailed(cell, id, failure);
      return false;
    }
  }
}
