package dev.troupe.internal.scheduler;

import org.jspecify.annotations.Nullable;

/**
 * The tasks that their scheduler has failed to take, for want of stack. The tick schedules them.
 */
// The one place with a monitor: entering one takes no frame, so that the frame that has caught the
// StackOverflowError can mostly still push, by hand, where a call would only overflow again:
//
//   synchronized (emergency) { nextQueued = emergency.first; emergency.first = this; }
//
// But the interpreter looks at the stack whenever it has entered a monitor, and throws if there is
// too little; and a compiled frame becomes an interpreted one, which is larger, where it comes to
// a catch for the first time. Then all that can be done is to set a field: a task whose link leads
// to itself is in no queue and is to be scheduled. Somebody who knows all tasks must look for such,
// by Task.scheduleIfLost.
public final class Emergency {

  /** The top of the stack. Written under this object's monitor. */
  public volatile @Nullable Task first;

  Emergency() {}

  synchronized void push(Task task) {
    task.nextQueued = first;
    first = task;
  }

  synchronized @Nullable Task take() {
    Task task = first;
    if (task != null) {
      first = task.nextQueued;
      task.nextQueued = null;
    }
    return task;
  }

  boolean isEmpty() {
    return first == null;
  }
}
