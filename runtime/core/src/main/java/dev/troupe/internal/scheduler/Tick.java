package dev.troupe.internal.scheduler;

import dev.troupe.internal.host.Host;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The scheduler's heartbeat, a platform thread, so that it beats while every carrier is busy. It
 * opens the gaps, rescues the slots of workers that block, schedules what was stranded, makes up
 * for a standby that could not be started, and starts a rescuer where no carrier comes free.
 */
final class Tick {

  private static final long PERIOD = 1_000_000;
  private static final long IDLE_PERIOD = 100_000_000;
  private static final int TICKS_BEFORE_IDLE = 50;
  private static final int TICKS_BETWEEN_GAPS = 5;
  private static final long GAP = 50_000;
  private static final int TICKS_BEFORE_RESCUER = 10;

  private static final VarHandle INCOMING;
  private static final VarHandle TICKS;
  private static final VarHandle TIME;
  private static final VarHandle LOAD;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      INCOMING = lookup.findVarHandle(Tick.class, "incoming", Worker.class);
      TICKS = lookup.findVarHandle(Tick.class, "ticks", int.class);
      TIME = lookup.findVarHandle(Tick.class, "time", long.class);
      LOAD = lookup.findVarHandle(Tick.class, "load", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final String name;
  private final Scheduler scheduler;
  private final Host host;
  private final int maxRescuers;
  private final AtomicInteger rescuers = new AtomicInteger();
  private @Nullable Worker watched; // linked, as the next moment may have no memory

  @SuppressWarnings("unused") // through INCOMING: workers to watch, newest first
  private volatile @Nullable Worker incoming;

  private int ticks; // written by the tick; through TICKS
  private long time; // when it last ticked; written by the tick; through TIME
  private boolean load; // set by workers, cleared by the tick; through LOAD

  /** Whether the tick must be woken, or even started, to notice anything before its next beat. */
  private volatile boolean asleep = true;

  private final AtomicBoolean started = new AtomicBoolean();

  private volatile boolean closed;
  private volatile @Nullable Thread thread;

  private int idleTicks;
  private int sinceGap;
  private int waitedFor; // the standby, by number, that has not run for stuckTicks
  private int stuckTicks;

  Tick(String name, Scheduler scheduler, Host host) {
    this.name = name;
    this.scheduler = scheduler;
    this.host = host;
    this.time = host.nanoTime();
    this.maxRescuers = host.processors();
  }

  void close() {
    closed = true;
    Thread t = thread;
    if (t != null) {
      host.unpark(t);
    }
  }

  int ticks() {
    return (int) TICKS.getOpaque(this);
  }

  long time() {
    return (long) TIME.getOpaque(this);
  }

  void noteLoad() {
    LOAD.setOpaque(this, true);
    wake();
  }

  /** Called after whatever the tick should notice has been written. */
  void wake() {
    if (asleep) {
      asleep = false;
      if (!closed && started.compareAndSet(false, true)) {
        try {
          host.startPlatform("troupe-" + name + "-tick", false, this::run);
        } catch (Throwable noThread) {
          started.set(false); // the next one tries again
          asleep = true;
          throw noThread;
        }
        return;
      }
      Thread t = thread;
      if (t != null) {
        host.unpark(t);
      }
    }
  }

  void track(Worker worker) {
    Worker seen;
    do {
      seen = incoming;
      worker.nextTracked = seen;
    } while (!INCOMING.compareAndSet(this, seen, worker));
    wake();
  }

  void rescuerEnds() {
    rescuers.decrementAndGet();
  }

  private void run() {
    thread = Thread.currentThread();
    while (!closed) {
      try {
        beat();
      } catch (Throwable failure) {
        // Out of memory: every beat looks at everything anew, so the next one makes up for it.
        host.parkNanos(this, PERIOD);
      }
    }
  }

  private void beat() {
    if (idleTicks > TICKS_BEFORE_IDLE) {
      asleep = true;
      VarHandle.fullFence();
      if (!closed && !isBusy()) {
        host.parkNanos(this, IDLE_PERIOD);
      }
      asleep = false;
      idleTicks = isBusy() ? 0 : TICKS_BEFORE_IDLE;
    } else {
      host.parkNanos(this, PERIOD);
    }
    TICKS.setOpaque(this, ticks + 1);
    TIME.setOpaque(this, host.nanoTime());
    boolean loaded = (boolean) LOAD.getOpaque(this);
    LOAD.setOpaque(this, false);
    scheduler.rescueStranded();
    lookAtSlots();
    boolean queued = scheduler.ensureStandbyForQueue();
    helpStuckStandby(queued);
    if (++sinceGap >= TICKS_BETWEEN_GAPS && (loaded || queued)) {
      sinceGap = 0;
      gap();
    }
    idleTicks = loaded || queued || watched != null ? 0 : idleTicks + 1;
  }

  private boolean isBusy() {
    return (boolean) LOAD.getOpaque(this)
        || incoming != null
        || !scheduler.emergency.isEmpty()
        || scheduler.isStandbyWaiting();
  }

  private void lookAtSlots() {
    Worker worker = incoming == null ? null : (Worker) INCOMING.getAndSet(this, null);
    while (worker != null) {
      Worker next = worker.nextTracked;
      worker.nextTracked = watched;
      watched = worker;
      worker = next;
    }
    Worker kept = null;
    for (Worker w = watched; w != null; ) {
      Worker next = w.nextTracked; // before it may be tracked anew, and is linked elsewhere
      if (w.look()) {
        w.nextTracked = kept;
        kept = w;
      }
      w = next;
    }
    watched = kept;
  }

  private void helpStuckStandby(boolean queued) {
    int number = scheduler.standbyStarts();
    if (!queued || !scheduler.isStandbyWaiting() || number != waitedFor) {
      waitedFor = number;
      stuckTicks = 0;
      return;
    }
    if (++stuckTicks >= TICKS_BEFORE_RESCUER && rescuers.get() < maxRescuers) {
      stuckTicks = 0;
      rescuers.incrementAndGet();
      try {
        scheduler.startRescuer("troupe-" + name + "-rescuer");
      } catch (Throwable failure) {
        rescuers.decrementAndGet();
      }
    }
  }

  private void gap() {
    scheduler.openGap();
    try {
      host.parkNanos(this, GAP);
    } finally {
      scheduler.closeGap();
    }
  }
}
