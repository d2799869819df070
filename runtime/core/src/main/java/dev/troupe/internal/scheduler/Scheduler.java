package dev.troupe.internal.scheduler;

import dev.troupe.internal.host.Host;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** Runs tasks on disposable virtual threads, so that a turn may block and the others go on. */
// The standby. Whenever the queue is not empty, one surplus worker waits in the JDK's scheduler.
// While every carrier is busy it costs nothing; the moment a worker blocks, its carrier picks the
// standby up, which goes on with the queue and arranges for the next standby. So blocking needs no
// detection. What holds it together:
//
//   a sender:      push to the queue;  then read standby, and start one if it is 0
//   the standby:   standby = 0 (a full fence);  then poll the queue
//   who polls a task and leaves others ensures a standby for them
//
// Lingering. A worker that finds nothing more stays for some microseconds as the standby: so
// whoever
// sends at short intervals need not have a thread started, or a processor woken, each time. It
// holds its carrier meanwhile, so it does not where it has just unparked a virtual thread, which
// may wait for this very carrier; nor for a while where it has lingered in vain.
//
// The gap. A carrier drains its own queue before it looks elsewhere, and standbys keep that queue
// non-empty: under load, sleepers and the application's own virtual threads would never run. So
// every few ticks of load the tick opens a gap: workers put their slot into the queue and end, and
// nothing is started; then it closes the gap and ensures a standby. A worker that has put its slot
// away reads the gap once more, because it may have closed before the task was in the queue.
public final class Scheduler {

  /** Some of what it takes to wake a processor that sleeps. */
  static final long LINGER = 10_000;

  private static final int SPINS_BETWEEN_LOOKS = 8;

  /** How many chances to linger are let go at most, where it was in vain. */
  private static final int MOST_SKIPPED = 255;

  private static final VarHandle STANDBY;

  static {
    try {
      STANDBY = MethodHandles.lookup().findVarHandle(Scheduler.class, "standby", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Host host;
  private final RunQueue queue = new RunQueue();
  private final Tick tick;

  /** 1 from the start of a standby until it runs. */
  private volatile int standby;

  private final boolean lingers;
  private int skipped; // after the last time in vain; written by the standby
  private int toSkip; // likewise

  private volatile boolean gap; // written by the tick
  private volatile int standbyStarts;

  /** Where a task goes whose {@link #schedule} has thrown; the tick empties it. */
  public final Emergency emergency = new Emergency();

  /**
   * Makes a scheduler. It has no thread before {@link #start} or the first task.
   *
   * @param name goes into the names of its threads
   * @param host where its threads come from
   */
  public Scheduler(String name, Host host) {
    this.host = host;
    this.lingers = host.processors() > 1;
    this.tick = new Tick(name, this, host);
    Worker.load();
  }

  /** Starts the tick, a platform thread that keeps the JVM alive until {@link #close}. */
  public void start() {
    tick.wake();
  }

  /** Ends the tick. Tasks that become runnable later may or may not run. */
  public void close() {
    tick.close();
  }

  /**
   * Makes a task runnable. The task must be idle, and stay so until it runs. Any thread. If this
   * throws, for want of stack, the task has not been scheduled: nothing throws once it is linked.
   *
   * @param task the task
   * @param seat that of the current thread, if it has one
   */
  public void schedule(Task task, @Nullable Seat seat) {
    if (seat == null) {
      enqueue(task);
    } else {
      seat.schedule(this, task);
    }
  }

  /**
   * Puts a task at the end of the queue. As {@link #schedule}, if this throws it has not done so.
   *
   * @param task the task
   */
  public void enqueue(Task task) {
    queue.push(task);
    try {
      ensureStandby();
    } catch (Throwable failure) {
      // Out of stack. The tick sees the queue and makes up for it.
    }
  }

  /**
   * The coarse clock: a turn that sees it move has had its share.
   *
   * @return ticks so far
   */
  public int ticks() {
    return tick.ticks();
  }

  /**
   * The time of the host, as it was at the last tick: at most some 100 ms ago, if the tick runs.
   *
   * @return nanoseconds
   */
  public long coarseTime() {
    return tick.time();
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // only who has set the standby flag counts
  void ensureStandby() {
    if (gap || standby != 0 || !STANDBY.compareAndSet(this, 0, 1)) {
      return;
    }
    standbyStarts++;
    try {
      host.startVirtual(Worker.body(this));
      tick.wake();
    } catch (Throwable failure) {
      standby = 0;
      tick.wake();
    }
  }

  /** The standby runs, but cannot work, for want of memory; the tick makes up for it. */
  void standbyFailed() {
    standby = 0;
    tick.wake();
  }

  @Nullable Task mountStandby() {
    STANDBY.setVolatile(this, 0);
    VarHandle.fullFence();
    return gap ? null : poll();
  }

  /** For a worker that has found nothing: a task that comes at once, or null. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // only who has set the standby flag counts
  @Nullable Task linger() {
    if (!lingers || gap || standby != 0) {
      return null;
    }
    if (toSkip > 0) {
      toSkip--;
      return null;
    }
    if (!STANDBY.compareAndSet(this, 0, 1)) {
      return null;
    }
    standbyStarts++;
    long start = host.nanoTime();
    while (queue.isEmpty() && !gap && host.nanoTime() - start < LINGER) {
      for (int i = 0; i < SPINS_BETWEEN_LOOKS && queue.isEmpty(); i++) {
        Thread.onSpinWait();
      }
    }
    Task task = mountStandby();
    skipped = task == null ? Math.min(2 * skipped + 1, MOST_SKIPPED) : 0;
    toSkip = skipped;
    return task;
  }

  @Nullable Task poll() {
    Task task = queue.poll();
    if (task != null && standby == 0 && !queue.isEmpty()) {
      ensureStandby();
    }
    return task;
  }

  boolean inGap() {
    return gap;
  }

  void leaveForGap(@Nullable Task slot) {
    if (slot != null) {
      queue.push(slot);
      VarHandle.fullFence();
      if (!gap) {
        ensureStandby();
      }
    }
  }

  /**
   * Takes back a task whose turn could not end by itself; the tick schedules it.
   *
   * @param task the task, which is not scheduled
   */
  public void strand(Task task) {
    emergency.push(task);
    tick.wake();
  }

  void checkStranded() {
    if (!emergency.isEmpty()) {
      tick.wake();
    }
  }

  void noteLoad() {
    tick.noteLoad();
  }

  Tick tick() {
    return tick;
  }

  // What follows is for the tick.

  void openGap() {
    gap = true;
  }

  void closeGap() {
    gap = false;
    VarHandle.fullFence();
    ensureStandbyForQueue();
  }

  boolean ensureStandbyForQueue() {
    if (queue.isEmpty()) {
      return false;
    }
    ensureStandby();
    return true;
  }

  void rescueStranded() {
    for (Task task = emergency.take(); task != null; task = emergency.take()) {
      enqueue(task);
    }
  }

  boolean isStandbyWaiting() {
    return standby != 0;
  }

  int standbyStarts() {
    return standbyStarts;
  }

  void startRescuer(String name) {
    host.startPlatform(name, true, Worker.rescuerBody(this));
  }

  /** A rescuer goes on only while no virtual thread has come to the queue. */
  @Nullable Task rescuerPoll() {
    return standby == 0 ? null : queue.poll();
  }

  void rescuerEnds() {
    tick.rescuerEnds();
    ensureStandbyForQueue();
  }
}
