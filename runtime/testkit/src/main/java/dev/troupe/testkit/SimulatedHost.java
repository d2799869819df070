package dev.troupe.testkit;

import dev.troupe.internal.host.Alarm;
import dev.troupe.internal.host.Host;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Time, timers and threads of one system in a simulation. */
// What is asked for by a thread outside the simulation cannot be simulated: it gets what the JDK
// has.
final class SimulatedHost implements Host {

  private final World world;
  private final String name;
  private final IdentityHashMap<Alarm, Agenda.Entry> set =
      new IdentityHashMap<>(); // never iterated over
  private final Deque<Alarm> due = new ArrayDeque<>();
  private @Nullable Thread ringer;
  private boolean closed;

  SimulatedHost(World world, String name) {
    this.world = world;
    this.name = name;
  }

  @Override
  public long nanoTime() {
    return world.now();
  }

  @Override
  public void park(Object blocker) {
    if (World.current() == world) {
      world.park(blocker);
    } else {
      LockSupport.park(blocker);
    }
  }

  @Override
  public void parkNanos(Object blocker, long nanos) {
    if (World.current() == world) {
      world.parkNanos(blocker, nanos);
    } else {
      LockSupport.parkNanos(blocker, nanos);
    }
  }

  @Override
  public void unpark(Thread thread) {
    LockSupport.unpark(thread);
    point();
  }

  @Override
  public void set(Alarm alarm, long nanos) {
    checkInside();
    if (closed) {
      return;
    }
    cancel(alarm);
    set.put(alarm, world.later(nanos, () -> comesDue(alarm)));
  }

  @Override
  public boolean cancel(Alarm alarm) {
    Agenda.Entry entry = set.remove(alarm);
    return entry != null && (entry.cancel() || due.remove(alarm));
  }

  private void comesDue(Alarm alarm) {
    due.add(alarm);
    Thread thread = ringer;
    if (thread != null) {
      LockSupport.unpark(thread);
    } else {
      ringer = world.start("troupe-" + name + "-timers", this::ringAll);
    }
  }

  private void ringAll() {
    while (!closed) {
      Alarm alarm = due.poll();
      if (alarm == null) {
        LockSupport.park(this);
        continue;
      }
      set.remove(alarm);
      world.point();
      try {
        alarm.comesDue();
      } catch (Throwable failure) {
        System.getLogger("dev.troupe").log(Level.ERROR, "A timer's action has failed.", failure);
      }
    }
  }

  @Override
  public void startVirtual(Runnable action) {
    checkInside();
    world.start("troupe-worker", action);
    point();
  }

  @Override
  public void startPlatform(String threadName, boolean daemon, Runnable action) {
    checkInside();
    world.start(threadName, action);
    point();
  }

  @Override
  public void close() {
    closed = true;
    Thread thread = ringer;
    if (thread != null) {
      LockSupport.unpark(thread);
    }
  }

  @Override
  public void serves(Runnable close) {
    world.atTheEnd(close);
  }

  private void point() {
    if (World.current() == world) {
      world.point();
    }
  }

  private void checkInside() {
    if (World.current() != world) {
      throw new IllegalStateException(
          "System \""
              + name
              + "\" is simulated, and "
              + Thread.currentThread()
              + " is no thread of its simulation. Use the system from the simulation's body, from"
              + " actors, and from virtual threads that those start.");
    }
  }
}
