package dev.troupe.internal.host;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Parks virtual threads for a limited time. */
// The JDK's own timed park costs a virtual thread half a microsecond, as much as all the rest of a
// call: the thread enters a queue and leaves it again. But whoever waits for a reply mostly has it
// long before the limit. So here a thread parks without one, and leaves a note of its wait. A
// millisecond later the clock collects the notes; those whose waits are over were all that it cost,
// and the others become alarms.
//
//   the thread:  adds its note;         then reads `sweeps`, and if there is none sets one
//   the sweep:   sweeps = false;        then takes all notes
//   the close:   closed = true;         then takes all notes, and unparks their threads
//   the thread:  adds its note;         then reads `closed`, and leaves its wait to the JDK
class TimedParks {

  /** A shorter wait is left to the JDK, which is more exact. */
  static final long SHORTEST = 20_000_000;

  private static final long BETWEEN_SWEEPS = 1_000_000;

  private static final VarHandle NEWEST;

  static {
    try {
      NEWEST = MethodHandles.lookup().findVarHandle(TimedParks.class, "newest", Note.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** That a thread waits, and for how long at most. */
  static final class Note {
    private final long nanos;
    private volatile @Nullable Thread thread; // null once the wait is over
    private volatile @Nullable WakeUp wakeUp; // if it has become an alarm
    private @Nullable Note next;

    private Note(Thread thread, long nanos) {
      this.thread = thread;
      this.nanos = nanos;
    }
  }

  /** The alarm of a wait that lasts. */
  private final class WakeUp extends Alarm {
    private final Note note;

    WakeUp(Note note) {
      this.note = note;
    }

    @Override
    protected void ring() {
      unpark(note.thread);
    }

    @Override
    void neverRings() {
      ring(); // and the thread finds that the clock is closed
    }
  }

  private final AlarmClock clock;

  private final Alarm sweep =
      new Alarm() {
        @Override
        protected void ring() {
          sweep();
        }
      };

  @SuppressWarnings("unused") // through NEWEST: the notes that no sweep has taken
  private volatile @Nullable Note newest;

  private volatile boolean sweeps; // whether a sweep is set
  private volatile boolean closed;
  private @Nullable Note taken; // by the sweep, and not looked at yet

  TimedParks(AlarmClock clock) {
    this.clock = clock;
  }

  /**
   * As {@link LockSupport#parkNanos(Object, long)}: it may return for no reason, and does so now
   * and then; and it may wake a few milliseconds late.
   */
  final void park(Object blocker, long nanos) {
    Note note = begin(Thread.currentThread(), nanos);
    if (note == null) {
      return;
    }
    try {
      if (closed) {
        LockSupport.parkNanos(blocker, nanos);
      } else {
        LockSupport.park(blocker);
      }
    } finally {
      end(note);
    }
  }

  /**
   * Says that a thread is about to park; null if it must not yet. It has set the sweep then, and so
   * taken a lock, for which it may have parked and used up what was to unpark it here.
   */
  final @Nullable Note begin(Thread thread, long nanos) {
    Note note = new Note(thread, nanos);
    Note seen;
    do {
      seen = newest;
      note.next = seen;
    } while (!NEWEST.compareAndSet(this, seen, note));
    if (sweeps || closed) {
      return note;
    }
    note.thread = null;
    sweeps = true;
    try {
      clock.set(sweep, BETWEEN_SWEEPS);
    } catch (Throwable failure) {
      sweeps = false;
      throw failure;
    }
    return null;
  }

  final void end(Note note) {
    note.thread = null;
    WakeUp alarm = note.wakeUp;
    if (alarm != null) {
      clock.cancel(alarm);
    }
  }

  /** On the clock's thread. May be repeated where it has failed for want of memory. */
  final void sweep() {
    sweeps = false;
    do {
      for (Note note = taken; note != null; note = taken) {
        if (note.thread != null) {
          WakeUp alarm = new WakeUp(note);
          note.wakeUp = alarm;
          clock.set(alarm, note.nanos);
          if (note.thread == null) {
            clock.cancel(alarm); // its end may not have seen it
          } else if (closed) {
            unpark(note.thread); // the clock may not have taken it any more
          }
        }
        taken = note.next;
        note.next = null;
      }
      taken = (Note) NEWEST.getAndSet(this, null);
    } while (taken != null);
  }

  final boolean isClosed() {
    return closed;
  }

  /** Before the clock is closed: from now on waits are left to the JDK, those that last too. */
  final void close() {
    closed = true;
    for (Note note = (Note) NEWEST.getAndSet(this, null); note != null; note = note.next) {
      unpark(note.thread);
    }
  }

  /** A test takes its place. */
  void unpark(@Nullable Thread thread) {
    LockSupport.unpark(thread);
  }
}
