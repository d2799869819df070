package dev.troupe.internal.scheduler;

import org.jspecify.annotations.Nullable;

/**
 * Something that runs in turns. It is its own link in the run queue, so that scheduling allocates
 * nothing; whoever schedules it sees to it that it is scheduled at most once at a time.
 */
public abstract class Task {

  /**
   * The link of the run queue or of the emergency stack; theirs alone. To this task itself if
   * neither could be told of it: see {@link Emergency}.
   */
  protected @Nullable Task nextQueued;

  /** For the subclasses. */
  protected Task() {}

  /**
   * Schedules the task if who had to has failed, and could not even say so. One thread at a time.
   *
   * @param scheduler the task's scheduler
   */
  public final void scheduleIfLost(Scheduler scheduler) {
    if (nextQueued == this) {
      nextQueued = null;
      scheduler.enqueue(this);
    }
  }

  /**
   * Runs one turn. It ends in one of two ways: the task is idle, and the caller touches nothing of
   * it; or it has been scheduled again.
   *
   * @param seat that of the current thread
   */
  protected abstract void run(Seat seat);
}
