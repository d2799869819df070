package dev.troupe.internal.scheduler;

import dev.troupe.internal.host.StackReserve;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a thread has while it runs turns: whose turn it is, and what the turn has asked for. Every
 * worker is a seat; a thread that starts an actor takes one for the time of {@code init}.
 */
// Interrupting the right turn. A killer must not interrupt a turn that came after the one it means.
//
//   the turn:    current = task;   take the mailbox (a fence);   read tainted
//   the killer:  tainted = true;   read current;   interrupt if it is the victim
//
// One of the two sees the other. A turn that finds the seat tainted waits for the killer (the
// lock),
// then clears the interrupt that was meant for its predecessor. Killers are rare, so one lock
// serves
// all seats.
public class Seat {

  private static final ThreadLocal<@Nullable Seat> OF_THREAD = new ThreadLocal<>();
  private static final ReentrantLock KILLERS = new ReentrantLock();

  private static final VarHandle CURRENT;
  private static final VarHandle HANDLING;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      CURRENT = lookup.findVarHandle(Seat.class, "current", Task.class);
      HANDLING = lookup.findVarHandle(Seat.class, "handling", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** A turn that waits, further down this thread's stack, for the turn of an actor it starts. */
  private record Outer(Task task, @Nullable Object handling, @Nullable Outer outer) {}

  /** Several tasks: as turns nest, a killer may be after one while another is after the next. */
  private record Marked(Task task, @Nullable Marked rest) {
    static boolean contains(@Nullable Marked some, @Nullable Task task) {
      for (Marked m = some; m != null; m = m.rest) {
        if (m.task == task) {
          return true;
        }
      }
      return false;
    }
  }

  private final Thread thread;
  private volatile @Nullable Outer outer;
  private volatile boolean tainted; // written by killers and, under the lock, by the turn
  private volatile @Nullable Marked fenced; // likewise: the turns that were taken from their actors
  private @Nullable Marked struck; // the turns that killers have interrupted; under the lock
  private @Nullable Task current; // written by the turn, read by killers; through CURRENT

  private @Nullable Object handling; // written by the turn, read by killers; through HANDLING

  /** With what reason the turn has asked to stop; the turn's own. */
  public @Nullable Object stop;

  /** What the call that is being handled will be answered with once the actor has ended. */
  public @Nullable Object heldReply;

  private boolean woke; // this thread's own

  Seat(Thread thread) {
    this.thread = thread;
  }

  /** Notes that the turn has unparked a virtual thread, which waits for a carrier now. */
  public final void wakes() {
    woke = true;
  }

  final void wokeNobody() {
    woke = false;
  }

  final boolean hasWoken() {
    return woke;
  }

  /**
   * The seat of the current thread.
   *
   * @return null if it runs no turn
   */
  public static @Nullable Seat current() {
    return OF_THREAD.get();
  }

  /**
   * Gives the current thread a seat.
   *
   * @return the new seat, to be left with {@link #vacate}
   */
  public static Seat take() {
    Seat seat = new Seat(Thread.currentThread());
    OF_THREAD.set(seat);
    return seat;
  }

  /** Takes the current thread's seat away. */
  public static void vacate() {
    OF_THREAD.set(null); // not removed: the next look would make the entry anew
  }

  final void occupy() {
    OF_THREAD.set(this);
  }

  /**
   * The thread of this seat.
   *
   * @return the thread
   */
  public final Thread thread() {
    return thread;
  }

  /**
   * Whose turn it is. Only on the seat's thread.
   *
   * @return null between turns
   */
  public final @Nullable Task task() {
    return current;
  }

  /**
   * Says what the turn handles.
   *
   * @param message what, or null when it is done
   */
  public final void handle(@Nullable Object message) {
    HANDLING.setRelease(this, message);
  }

  /**
   * What the turn handles. Only on the seat's thread.
   *
   * @return what {@link #handle} was last given
   */
  public final @Nullable Object handling() {
    return handling;
  }

  /**
   * Begins a turn. To be followed by a fence (taking the mailbox) and {@link #settle}.
   *
   * @param task whose turn it is
   */
  public final void begin(Task task) {
    CURRENT.setOpaque(this, task);
  }

  /** Ends a turn. */
  public final void end() {
    CURRENT.setOpaque(this, null);
    handle(null);
    stop = null;
    heldReply = null;
  }

  /**
   * Waits for a killer that has come too late for the turn before this one, and undoes its work;
   * but a turn that goes on here, having waited for another, is interrupted again.
   */
  public final void settle() {
    if (tainted) {
      KILLERS.lock();
      try {
        Thread.interrupted();
        struck = thoseThatRun(struck);
        fenced = thoseThatRun(fenced);
        tainted = struck != null;
        if (Marked.contains(struck, current)) {
          thread.interrupt();
        }
      } finally {
        KILLERS.unlock();
      }
    }
  }

  private @Nullable Marked thoseThatRun(@Nullable Marked some) {
    Marked running = null;
    for (Marked m = some; m != null; m = m.rest()) {
      if (runs(m.task())) {
        running = new Marked(m.task(), running);
      }
    }
    return running;
  }

  /**
   * Runs the first turn of a new task inside the turn that starts it, if there is one.
   *
   * @param task the new task
   * @param turn what to run
   * @param <T> what it returns
   * @return what the turn has returned
   */
  public final <T extends @Nullable Object> T nest(Task task, Supplier<T> turn) {
    Task starter = current;
    Outer below = outer;
    Object starterHandling = handling;
    Object starterStop = stop;
    if (starter != null) {
      outer = new Outer(starter, starterHandling, below);
    }
    handle(null);
    stop = null;
    begin(task);
    VarHandle.fullFence();
    settle();
    try {
      return turn.get();
    } finally {
      CURRENT.setOpaque(this, starter);
      VarHandle.fullFence();
      settle();
      outer = below;
      handle(starterHandling);
      stop = starterStop;
      heldReply = null;
    }
  }

  /**
   * Interrupts the thread if it runs a turn of a task, and no other turn. Any thread.
   *
   * @param task whose turn to interrupt
   * @return whether it was running, and so was interrupted
   */
  public final boolean interrupt(Task task) {
    return disturb(task, false);
  }

  /**
   * Interrupts the thread once more, and makes {@link #isFenced} true until that turn ends. Any
   * thread.
   *
   * @param task whose turn it is
   * @return what the turn was handling
   */
  public final @Nullable Object fence(Task task) {
    return disturb(task, true) ? handlingOf(task) : null;
  }

  /**
   * Whether {@link #fence} has found the turn. Any thread; until the next turn begins here.
   *
   * @param task whose turn it is, or was
   * @return whether it was taken from its actor
   */
  public final boolean hasFenced(Task task) {
    return Marked.contains(fenced, task);
  }

  /**
   * What the turn of a task handles. Any thread; it may be over.
   *
   * @param task whose turn
   * @return what {@link #handle} was given, perhaps of another turn if that of the task has ended
   */
  public final @Nullable Object handlingOf(Task task) {
    for (Outer o = outer; o != null; o = o.outer()) {
      if (o.task() == task) {
        return o.handling();
      }
    }
    return HANDLING.getAcquire(this);
  }

  private boolean disturb(Task task, boolean fence) {
    StackReserve.forSteps();
    KILLERS.lock();
    try {
      boolean before = tainted;
      tainted = true;
      VarHandle.fullFence();
      if (!runs(task)) {
        tainted = before;
        return false;
      }
      if (fence) {
        fenced = new Marked(task, fenced);
      }
      if (!Marked.contains(struck, task)) {
        struck = new Marked(task, struck);
      }
      thread.interrupt();
      return true;
    } finally {
      KILLERS.unlock();
    }
  }

  /**
   * Whether a turn of a task runs here, or waits here for that of an actor it starts. Any thread.
   *
   * @param task whose turn
   * @return whether it has not ended
   */
  public final boolean runs(Task task) {
    if ((Task) CURRENT.getVolatile(this) == task) {
      return true;
    }
    for (Outer o = outer; o != null; o = o.outer()) {
      if (o.task() == task) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the turn that runs here has been taken from its actor: a killer has lost patience.
   *
   * @return true until the turn ends
   */
  public final boolean isFenced() {
    Marked some = fenced;
    return some != null && Marked.contains(some, current);
  }

  /**
   * Makes a task runnable from this thread.
   *
   * @param scheduler the task's scheduler
   * @param task the task
   */
  void schedule(Scheduler scheduler, Task task) {
    scheduler.enqueue(task);
  }

  /** Called before the thread parks: what waits for this thread must not wait any longer. */
  public void beforeParking() {}
}
