package dev.troupe.internal.actor;

import dev.troupe.internal.host.Alarm;
import dev.troupe.internal.host.Host;
import dev.troupe.internal.host.StackReserve;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The alarms of one actor, each known by a key. One that has been replaced or cancelled does not
 * count any more, even if it has rung already: what it has sent is void when it is taken out of the
 * mailbox.
 */
// The map is the turn's: it calls the keys' equals. All alarms are linked in a list beside it,
// under a lock, because whoever ends the actor empties that, which may be another thread while a
// handler that was killed still runs.
final class KeyedAlarms<A extends KeyedAlarms.Keyed> {

  /** An alarm with a key. */
  abstract static class Keyed extends Alarm {
    final Object key;
    private boolean counts; // the turn's
    private boolean listed; // this and the next two: under the lock
    private @Nullable Keyed earlier;
    private @Nullable Keyed later;

    Keyed(Object key) {
      this.key = key;
    }

    /** Whether it is what is set under its key. Only in the actor's turn. */
    final boolean counts() {
      return counts;
    }
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Host host;
  private final Map<Object, A> byKey = new HashMap<>();
  private @Nullable Keyed first;
  private boolean closed;

  KeyedAlarms(Host host) {
    this.host = host;
  }

  /** Takes up an alarm; another of the same key does not count any more. */
  void put(A alarm) {
    StackReserve.forSteps();
    A before = byKey.put(alarm.key, alarm);
    if (before != null) {
      drop(before);
    }
    ((Keyed) alarm).counts = true;
    lock.lock();
    try {
      if (!closed) {
        list(alarm);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Has an alarm that was taken up ring. */
  void set(A alarm, long nanos) {
    StackReserve.forSteps();
    lock.lock();
    try {
      if (((Keyed) alarm).listed) {
        host.set(alarm, nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  @Nullable A get(Object key) {
    return byKey.get(key);
  }

  /** The alarm of a key does not count any more; false if there is none. */
  boolean cancel(Object key) {
    StackReserve.forSteps();
    A alarm = byKey.remove(key);
    if (alarm == null) {
      return false;
    }
    drop(alarm);
    return true;
  }

  void cancelAll() {
    StackReserve.forSteps();
    List.copyOf(byKey.values()).forEach(this::drop);
    byKey.clear();
  }

  private void drop(A alarm) {
    ((Keyed) alarm).counts = false;
    lock.lock();
    try {
      unlist(alarm);
    } finally {
      lock.unlock();
    }
  }

  /** The actor has ended. Any thread; may be repeated. */
  void close() {
    lock.lock();
    try {
      closed = true;
      while (first != null) {
        unlist(first);
      }
    } finally {
      lock.unlock();
    }
  }

  private void list(Keyed alarm) {
    alarm.listed = true;
    alarm.later = first;
    if (first != null) {
      first.earlier = alarm;
    }
    first = alarm;
  }

  private void unlist(Keyed alarm) {
    if (!alarm.listed) {
      return;
    }
    host.cancel(alarm);
    Keyed earlier = alarm.earlier;
    Keyed later = alarm.later;
    if (earlier == null) {
      first = later;
    } else {
      earlier.later = later;
    }
    if (later != null) {
      later.earlier = earlier;
    }
    alarm.earlier = null;
    alarm.later = null;
    alarm.listed = false;
  }
}
