package dev.troupe.internal.scheduler;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** The runnable tasks, first in, first out; for many threads on both sides. */
// Senders push to the inbox, newest first; the last thing that a push does is its one
// compare-and-set, so that a throw (out of memory, out of stack) leaves the task either queued or
// not. Workers poll the outbox, oldest first, and refill it with the whole inbox. Popping an
// intrusive stack without a lock would suffer from ABA, so the polling side has a spin lock;
// workers
// poll at the bottom of their stack, where nothing in the locked region can throw.
final class RunQueue {

  private static final int SPINS_BEFORE_YIELD = 200;

  private static final VarHandle INBOX;
  private static final VarHandle LOCKED;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      INBOX = lookup.findVarHandle(RunQueue.class, "inbox", Task.class);
      LOCKED = lookup.findVarHandle(RunQueue.class, "locked", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile @Nullable Task inbox;
  private volatile @Nullable Task outbox; // written by the holder of the lock

  @SuppressWarnings("unused") // through LOCKED
  private volatile boolean locked;

  void push(Task task) {
    Task seen;
    do {
      seen = inbox;
      task.nextQueued = seen;
    } while (!INBOX.compareAndSet(this, seen, task));
  }

  /** Takes the oldest task, or null if there is none. */
  @Nullable Task poll() {
    // Looking first, without the lock, would miss a task that is pushed while another is polled.
    lock();
    Task task = outbox;
    if (task == null) {
      task = oldestFirst((Task) INBOX.getAndSet(this, null));
    }
    if (task != null) {
      outbox = task.nextQueued;
      task.nextQueued = null;
    }
    locked = false;
    return task;
  }

  /**
   * Whether there seems to be no task. Exact while nobody pushes or polls. Whoever pushes or polls
   * looks afterwards, so the last one to look sees the truth.
   */
  boolean isEmpty() {
    return inbox == null && outbox == null;
  }

  @SuppressWarnings("ThreadPriorityCheck") // the holder may wait for this very carrier
  private void lock() {
    int spins = 0;
    while (locked || !LOCKED.compareAndSet(this, false, true)) {
      if (++spins < SPINS_BEFORE_YIELD) {
        Thread.onSpinWait();
      } else {
        spins = 0;
        Thread.yield();
      }
    }
  }

  private static @Nullable Task oldestFirst(@Nullable Task newest) {
    Task reversed = null;
    Task task = newest;
    while (task != null) {
      Task older = task.nextQueued;
      task.nextQueued = reversed;
      reversed = task;
      task = older;
    }
    return reversed;
  }
}
