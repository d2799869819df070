package dev.troupe.internal.actor;

import dev.troupe.CallInterruptedException;
import dev.troupe.internal.scheduler.Seat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a system is at rest: whether nothing more happens in it until a timer rings or somebody
 * outside does something.
 */
// An actor is at rest while it is idle, or parked in a receive, or parked until another replies,
// starts or has room. Looking at one after the other proves nothing: the first may be woken by the
// last. So we look twice. Who was at rest both times and has done nothing in between, as the number
// of its takes and the wait that it is in tell, was so at the moment between the two rounds; and if
// all were, nothing was under way then. What is under way on threads that run no turn, Errands
// counts.
public final class Rest {

  private static final long FIRST_PAUSE = 1_000; // short, as in a simulation it moves the time
  private static final long LONGEST_PAUSE = 1_000_000;

  /** How an actor looked that was at rest. */
  record Pose(int takes, @Nullable Wait until) {}

  private Rest() {}

  /**
   * Waits until a system is at rest or has ended.
   *
   * @param kernel the system
   * @param limit how long, in nanoseconds, or less than 0 for the system's limit
   * @return the actors that had something to do when the time was over; empty if it is at rest
   * @throws IllegalStateException in a turn of an actor of the system, which is never at rest
   */
  public static List<Cell> await(Kernel kernel, long limit) {
    Seat seat = Seat.current();
    if (seat != null && seat.task() instanceof Cell cell && cell.kernel() == kernel) {
      throw new IllegalStateException(
          cell
              + " waits for its own system to be idle, which it is not while this handler runs. Wait"
              + " on another thread.");
    }
    Turns.beforeWaiting();
    long most = limit < 0 ? kernel.callLimit() : limit;
    long start = kernel.host().nanoTime();
    for (long pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CallInterruptedException(
            "The thread was interrupted while it waited for " + kernel + " to be idle.");
      }
      // Also before the first look: whoever could run, in a simulation, has run then.
      kernel.host().parkNanos(kernel, pause);
      List<Cell> busy = busy(kernel);
      if (busy.isEmpty() || kernel.host().nanoTime() - start > most) {
        return busy;
      }
    }
  }

  /**
   * The actors of a system that have something to do, or have just had.
   *
   * @param kernel the system
   * @return empty if the system was at rest at one moment during the call
   */
  public static List<Cell> busy(Kernel kernel) {
    if (!kernel.isRunning() && kernel.isEmpty()) {
      return List.of();
    }
    long errands = kernel.errands().done();
    Map<Cell, Pose> before = new LinkedHashMap<>();
    List<Cell> busy = look(kernel, before);
    if (!busy.isEmpty()) {
      return busy;
    }
    Map<Cell, Pose> after = new LinkedHashMap<>();
    busy = look(kernel, after);
    for (Map.Entry<Cell, Pose> seen : after.entrySet()) {
      if (!seen.getValue().equals(before.get(seen.getKey()))) {
        busy.add(seen.getKey());
      }
    }
    if (busy.isEmpty() && (errands != kernel.errands().begun() || before.size() != after.size())) {
      busy.add(kernel.root());
    }
    return busy;
  }

  private static List<Cell> look(Kernel kernel, Map<Cell, Pose> poses) {
    List<Cell> busy = new ArrayList<>();
    for (Cell cell : kernel.processes()) {
      Pose pose = pose(cell);
      if (pose == null) {
        busy.add(cell);
      } else {
        poses.put(cell, pose);
      }
    }
    return busy;
  }

  private static @Nullable Pose pose(Cell cell) {
    if (cell.isAsleep()) {
      return new Pose(cell.turnsTaken(), null);
    }
    Wait wait = cell.waitsFor();
    Seat seat = cell.seat();
    if (!lasts(wait) || cell.exitReason() != null || seat == null || !isParked(seat.thread())) {
      return null;
    }
    return new Pose(cell.turnsTaken(), wait);
  }

  /** Who waits for an actor that has ended is about to hear of that, or to look. */
  private static boolean lasts(@Nullable Wait wait) {
    Cell on = wait == null ? null : wait.on();
    return on == null ? wait instanceof CallSignal<?> call && call.isOpen() : on.isAlive();
  }

  /** Who is about to send what it will wait for has said so already, but is not parked. */
  private static boolean isParked(Thread thread) {
    Thread.State state = thread.getState();
    return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
  }
}
