package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.internal.host.Host;
import dev.troupe.internal.mailbox.Node;
import dev.troupe.internal.scheduler.Seat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What some actors' turns need beside server and mailbox. Made when first needed, and touched by
 * the actor's turn alone.
 */
final class Gear {

  private static final long NO_TIMEOUT = -1;
  private static final int LEAST_PURGED = 1024;

  private final Cell cell;

  /** What has come with priority. */
  final Chain priority = new Chain();

  /** What the running handler has asked to be handled right after it. */
  private final Chain asked = new Chain();

  /** What was asked so and is not handled yet. */
  private final Chain next = new Chain();

  /** What waits for the actor to be resumed. */
  private final Chain held = new Chain();

  private boolean suspended;
  private int heldCount; // read by who looks
  private int purgeHeldAt = LEAST_PURGED; // what was dropped of what is held is thrown away then
  private long idleNanos = NO_TIMEOUT;
  private Host.@Nullable Timer idleTimer;
  private @Nullable IdleSignal idle; // the one that counts
  private @Nullable Debugging debugging;
  private @Nullable KeyedTimers timers;
  private @Nullable Machine machine;

  Gear(Cell cell) {
    this.cell = cell;
  }

  /** Has a signal handled right after the running handler, before anything in the mailbox. */
  void handleNext(Signal signal) {
    asked.add(signal);
  }

  /** What is to be handled before anything in the mailbox; null if there is nothing. */
  @Nullable Signal poll() {
    next.addFirst(asked);
    Signal first = next.poll();
    if (first == null && machine != null && !suspended) {
      first = machine.poll();
    }
    return first == null ? priority.poll() : first;
  }

  /** Whether there is something to do although the mailbox is empty. */
  boolean hasNext() {
    return waitsToIdle()
        || !asked.isEmpty()
        || !next.isEmpty()
        || !priority.isEmpty()
        || (machine != null && !suspended && machine.hasNext());
  }

  /** Counts what is kept. Any thread, in passing. */
  void count(Census census) {
    priority.count(census);
    asked.count(census);
    next.count(census);
    held.count(census);
    if (machine != null) {
      machine.count(census);
    }
  }

  /** Puts all that was kept back before what is left to handle, because the actor ends. */
  @Nullable Node surrender(@Nullable Node backlog) {
    cancelIdle();
    if (timers != null) {
      timers.close();
    }
    Node rest = held.before(backlog);
    next.addFirst(asked);
    return priority.before(next.before(machine == null ? rest : machine.surrender(rest)));
  }

  // ---- around each signal

  /** What the turn is to handle of a signal that has arrived; null if it must wait, and is kept. */
  @Nullable Signal admit(Signal arrived) {
    if (arrived.isSystem(cell)) {
      return arrived;
    }
    if (suspended) {
      held.add(arrived);
      heldCount++;
      if (heldCount >= purgeHeldAt) {
        heldCount = held.purge();
        purgeHeldAt = Math.max(LEAST_PURGED, 2 * heldCount);
      }
      return null;
    }
    Signal signal = Counted.opened(arrived);
    if (idleNanos != NO_TIMEOUT && !(signal instanceof IdleSignal)) {
      cancelIdle();
    }
    if (debugging != null) {
      debugging.in(signal);
    }
    if (machine != null) {
      machine.before(signal);
    }
    return signal;
  }

  /** The signal has been handled, and the actor goes on unless this gives a reason to end. */
  @Nullable ExitReason after(Signal signal, Seat on) {
    if (debugging != null) {
      debugging.out(signal);
      if (on.stop != null) { // a hook has asked for it
        return (ExitReason) on.stop;
      }
    }
    return machine == null ? null : machine.after(signal, on);
  }

  // ---- suspending

  boolean isSuspended() {
    return suspended;
  }

  /** Adds what is held back, up to so many; read by who looks. */
  void addHeldTo(List<Signal> some, int most) {
    held.addTo(some, Math.min(most, heldCount));
  }

  int heldCount() {
    return heldCount;
  }

  void suspend() {
    suspended = true;
  }

  /** What was held back comes before what has not been looked at. */
  void resume() {
    suspended = false;
    cell.backlog = held.before(cell.backlog);
    heldCount = 0;
    purgeHeldAt = LEAST_PURGED;
  }

  // ---- idling

  /** Sets the time after which {@code onIdle} runs unless something comes first. */
  void idleTimeout(long nanos) {
    cancelIdle();
    idleNanos = nanos;
  }

  private void cancelIdle() {
    idleNanos = NO_TIMEOUT;
    idle = null;
    if (idleTimer != null) {
      idleTimer.cancel();
      idleTimer = null;
    }
  }

  private boolean waitsToIdle() {
    return idleNanos != NO_TIMEOUT && idle == null;
  }

  /** Nothing is left to handle: the signal that the actor has idled, if it is due at once. */
  @Nullable Signal idles() {
    if (suspended || !waitsToIdle()) {
      return null;
    }
    IdleSignal signal = new IdleSignal();
    idle = signal;
    if (idleNanos == 0) {
      cell.made();
      return signal;
    }
    idleTimer = cell.kernel().host().schedule(idleNanos, () -> cell.tell(signal, null));
    return null;
  }

  /** Whether an idle signal still counts; it does so once. */
  boolean hasIdled(IdleSignal signal) {
    if (signal != idle) {
      return false;
    }
    cancelIdle();
    return true;
  }

  // ---- debugging

  Debugging debugging() {
    if (debugging == null) {
      debugging = new Debugging(cell);
    }
    return debugging;
  }

  // ---- timers and states

  KeyedTimers timers() {
    if (timers == null) {
      timers = new KeyedTimers(cell);
    }
    return timers;
  }

  @Nullable Machine machineIfAny() {
    return machine;
  }

  Machine machine() {
    if (machine == null) {
      machine = new Machine(cell);
    }
    return machine;
  }
}
