package dev.troupe.internal.host;

import org.jspecify.annotations.Nullable;

/**
 * Something that is to happen once, later. It is its own place among all that are set, so that one
 * costs one object; it may be set again once it has rung or was cancelled.
 */
public abstract class Alarm {

  // All four are the wheel's, and guarded by its clock's lock.
  @Nullable Alarm before;
  @Nullable Alarm after;
  long due;
  int slot = TimerWheel.NOWHERE;

  /** For the subclasses. */
  protected Alarm() {}

  /**
   * Its time has come. Runs on a platform thread of the host's that rings one alarm after the
   * other; so it must be short and not block. What it throws is logged; after an OutOfMemoryError
   * it rings again, so it must bear that.
   */
  protected abstract void ring();

  /** It was set, and its clock was closed: it never rings. On the thread that has closed it. */
  void neverRings() {}

  /** For a host of another package: has it ring. */
  public final void comesDue() {
    ring();
  }
}
