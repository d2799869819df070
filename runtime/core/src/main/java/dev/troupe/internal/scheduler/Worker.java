package dev.troupe.internal.scheduler;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** A disposable thread that runs turns until there are none, one after another. */
// The slot. A task made runnable by a turn goes into its worker's slot and runs next on the same
// thread: sender and receiver share a warm core. What it displaces goes to the queue, and so does
// the slot before the worker parks. Only the owner fills the slot; the owner and the tick empty it.
// Where a sender's stack may be full, that is a compare-and-set and no get-and-set: a VarHandle
// casts
// what it got, by a call, after the swap.
final class Worker extends Seat implements Runnable {

  /** After so many turns from the slot the queue goes first, so that a pair cannot starve it. */
  private static final int MAX_SLOT_RUNS = 61;

  /** A worker that has run so many turns counts as load: the tick then opens gaps. */
  private static final int LOAD_TURNS = 64;

  private static final VarHandle SLOT;
  private static final VarHandle TRACKED;
  private static final VarHandle TURNS;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      SLOT = lookup.findVarHandle(Worker.class, "slot", Task.class);
      TRACKED = lookup.findVarHandle(Worker.class, "tracked", boolean.class);
      TURNS = lookup.findVarHandle(Worker.class, "turns", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Scheduler scheduler;
  private final boolean rescuer;
  private final ClassLoader loader;
  private int slotRuns;

  @SuppressWarnings("unused") // through SLOT
  private volatile @Nullable Task slot;

  @SuppressWarnings("unused") // through TRACKED: whether the tick watches the slot
  private volatile boolean tracked;

  private int turns; // written by this worker, read by the tick; through TURNS

  /** The link of the tick's list of workers to watch. */
  @Nullable Worker nextTracked;

  /** What the tick saw when it last looked; the tick's own. */
  @Nullable Task seenSlot;

  /** What the tick saw when it last looked; the tick's own. */
  int seenTurns;

  Worker(Thread thread, Scheduler scheduler, boolean rescuer) {
    super(thread);
    this.scheduler = scheduler;
    this.rescuer = rescuer;
    this.loader = thread.getContextClassLoader();
  }

  /**
   * Has this class initialised now. Left to the first sender it might happen on a full stack, and a
   * class whose initialisation has failed once is lost for good.
   */
  static void load() {}

  /** The body of a worker's thread, which begins as the standby. */
  static Runnable body(Scheduler scheduler) {
    return () -> {
      Worker worker;
      try {
        worker = new Worker(Thread.currentThread(), scheduler, false);
        worker.occupy();
      } catch (Throwable noMemory) {
        scheduler.standbyFailed();
        return;
      }
      worker.run();
    };
  }

  /** The body of a platform thread that works while no virtual thread gets a carrier. */
  static Runnable rescuerBody(Scheduler scheduler) {
    return () -> {
      Worker worker;
      try {
        worker = new Worker(Thread.currentThread(), scheduler, true);
        worker.occupy();
      } catch (Throwable noMemory) {
        scheduler.rescuerEnds();
        return;
      }
      worker.run();
    };
  }

  @Override
  public void run() {
    try {
      Task task = first();
      while (task != null) {
        runTurn(task);
        task = next();
      }
    } finally {
      vacate();
      if (rescuer) {
        scheduler.rescuerEnds();
      }
    }
  }

  private void runTurn(Task task) {
    wokeNobody();
    try {
      task.run(this);
    } catch (Throwable failure) {
      // The turn could not even end itself, for want of memory or stack. The task has kept where
      // it was; the tick schedules it again.
      end();
      scheduler.strand(task);
    }
    Thread thread = thread();
    if (thread.isInterrupted()) {
      Thread.interrupted(); // from a terminate, an init or the body of a process
    }
    if (thread.getContextClassLoader() != loader) {
      thread.setContextClassLoader(loader);
    }
    int n = turns + 1;
    TURNS.setOpaque(this, n);
    if (n % LOAD_TURNS == 0) {
      scheduler.noteLoad();
    }
  }

  private @Nullable Task first() {
    return rescuer ? scheduler.poll() : scheduler.mountStandby();
  }

  private @Nullable Task next() {
    scheduler.checkStranded();
    if (rescuer) {
      Task task = takeSlot();
      return task != null ? task : scheduler.rescuerPoll();
    }
    if (scheduler.inGap()) {
      scheduler.leaveForGap(takeSlot());
      return null;
    }
    if (slotRuns < MAX_SLOT_RUNS) {
      Task task = takeSlot();
      if (task != null) {
        slotRuns++;
        return task;
      }
    }
    slotRuns = 0;
    Task task = scheduler.poll();
    if (task == null) {
      task = takeSlot();
    }
    return task == null && !hasWoken() ? scheduler.linger() : task;
  }

  @Nullable Task takeSlot() {
    Task task = slot;
    return task != null && SLOT.compareAndSet(this, task, null) ? task : null;
  }

  @Override
  void schedule(Scheduler of, Task task) {
    if (of != scheduler) {
      of.enqueue(task);
      return;
    }
    Task displaced;
    do {
      displaced = slot;
    } while (!SLOT.compareAndSet(this, displaced, task));
    // From here on nothing may throw, even without stack: the task is linked.
    try {
      if (!tracked) {
        track();
      }
    } catch (Throwable failure) {
      tracked = false; // the slot waits until this worker comes to it
    }
    if (displaced != null) {
      Emergency emergency = scheduler.emergency;
      try {
        scheduler.enqueue(displaced);
      } catch (Throwable failure) {
        try {
          synchronized (emergency) {
            displaced.nextQueued = emergency.first;
            emergency.first = displaced;
          }
        } catch (Throwable noMonitor) {
          displaced.nextQueued = displaced; // see Emergency
        }
      }
    }
  }

  private void track() {
    if (TRACKED.compareAndSet(this, false, true)) {
      scheduler.tick().track(this);
    }
  }

  @Override
  public void beforeParking() {
    Task task = slot;
    if (task == null || !SLOT.compareAndSet(this, task, null)) {
      return;
    }
    Emergency emergency = scheduler.emergency;
    try {
      scheduler.enqueue(task);
    } catch (Throwable failure) {
      try {
        synchronized (emergency) {
          task.nextQueued = emergency.first;
          emergency.first = task;
        }
      } catch (Throwable noMonitor) {
        task.nextQueued = task; // see Emergency
      }
    }
  }

  /**
   * Called by the tick for a worker that it watches.
   *
   * @return false if the slot is empty and the worker is to be watched no longer
   */
  boolean look() {
    Task task = slot;
    if (task == null) {
      seenSlot = null;
      TRACKED.setVolatile(this, false);
      // The owner may have filled the slot before it could see that it is not tracked any more.
      return slot != null && TRACKED.compareAndSet(this, false, true);
    }
    int now = (int) TURNS.getOpaque(this);
    if (task == seenSlot && now == seenTurns) {
      // The worker has been in one turn for a whole tick: it blocks, or is slow.
      seenSlot = null;
      if (SLOT.compareAndSet(this, task, null)) {
        scheduler.enqueue(task);
      }
      return true;
    }
    seenSlot = task;
    seenTurns = now;
    return true;
  }
}
