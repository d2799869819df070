package dev.troupe.internal.actor;

import dev.troupe.internal.host.Host;
import dev.troupe.internal.mailbox.Node;
import org.jspecify.annotations.Nullable;

/**
 * What some actors' turns need beside server and mailbox. Made when first needed, and touched by
 * the actor's turn alone.
 */
final class Gear {

  private static final long NO_TIMEOUT = -1;

  private final Cell cell;

  /** What has come with priority. */
  final Chain priority = new Chain();

  /** What is to be handled right after the running handler, before anything in the mailbox. */
  private final Chain next = new Chain();

  /** What waits for the actor to be resumed. */
  private final Chain held = new Chain();

  private boolean suspended;
  private int heldCount; // read by who looks
  private long idleNanos = NO_TIMEOUT;
  private Host.@Nullable Timer idleTimer;
  private @Nullable IdleSignal idle; // the one that counts
  private @Nullable Debugging debugging;

  Gear(Cell cell) {
    this.cell = cell;
  }

  /** Has a signal handled right after the running handler, before anything in the mailbox. */
  void handleNext(Signal signal) {
    next.add(signal);
  }

  /** Puts what is to be handled next before what is left to handle. */
  @Nullable Node splice(@Nullable Node backlog) {
    return next.before(backlog);
  }

  /** Puts all that was kept back before what is left to handle, because the actor ends. */
  @Nullable Node surrender(@Nullable Node backlog) {
    cancelIdle();
    return priority.before(next.before(held.before(backlog)));
  }

  // ---- around each signal

  /** False if the signal must wait; it is kept then. */
  boolean admits(Signal signal) {
    if (signal.isSystem(cell)) {
      return true;
    }
    if (suspended) {
      held.add(signal);
      heldCount++;
      return false;
    }
    if (idleNanos != NO_TIMEOUT && !(signal instanceof IdleSignal)) {
      cancelIdle();
    }
    if (debugging != null) {
      debugging.in(signal);
    }
    return true;
  }

  /** The signal has been handled, and the actor goes on. */
  void after(Signal signal) {
    if (debugging != null) {
      debugging.out(signal);
    }
  }

  // ---- suspending

  boolean isSuspended() {
    return suspended;
  }

  int heldCount() {
    return heldCount;
  }

  void suspend() {
    suspended = true;
  }

  /** What was held back comes next. */
  void resume() {
    suspended = false;
    Signal signal = held.poll();
    while (signal != null) {
      next.add(signal);
      signal = held.poll();
    }
    heldCount = 0;
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

  boolean waitsToIdle() {
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

  @Nullable Debugging debuggingIfAny() {
    return debugging;
  }

  Debugging debugging() {
    if (debugging == null) {
      debugging = new Debugging(cell);
    }
    return debugging;
  }
}
