package dev.troupe.testkit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The machine that a simulation runs on: one processor, whose clock is a number. It runs one thread
 * at a time until that parks, yields or ends, then chooses the next. While nothing is runnable the
 * clock goes straight to the next thing on the agenda.
 */
// All is done by one platform thread, the driver: the threads of the simulation are virtual ones
// that are mounted on it. So nothing here needs a lock; only what foreign threads submit comes
// through a queue, and takes away the promise that the same seed gives the same run.
final class World implements Executor {

  /** Where a run ends that would not by itself. */
  record Limits(long steps, long nanos) {}

  /** What goes on, and the thread outside that has it so. */
  private record Submitted(Runnable continuation, String by) {}

  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);
  private static final long FOREIGN_PATIENCE = 2_000_000_000; // of real time
  private static final int MAX_STALL = 50_000_000;
  private static final int LOOPS_BETWEEN_SPINS = 1_000;
  private static final long SPIN_NANOS = 20_000;

  final long seed;
  final Trace trace;
  private Thread driver = Thread.currentThread();
  private final SplittableRandom random;
  private final Schedule schedule;
  private final Disturbances disturbances;
  private final Agenda agenda = new Agenda();
  private final List<Strand> runnable = new ArrayList<>();
  private final IdentityHashMap<Runnable, Strand> strands =
      new IdentityHashMap<>(); // never iterated over
  private final Set<Strand> alive = new LinkedHashSet<>(); // in the order of their starts
  private final ConcurrentLinkedQueue<Submitted> foreign = new ConcurrentLinkedQueue<>();
  private final Deque<Runnable> leftovers = new ArrayDeque<>();
  private final Limits limits;
  private final long stepNanos;
  private int started;
  private long now;
  private long steps;
  private @Nullable Strand running;
  private boolean inPoint;
  private int loops;
  private boolean patient = true; // until waiting for somebody outside was in vain
  private @Nullable Foreigner foreigner; // the first

  World(long seed, Disturbances disturbances, Limits limits, boolean told) {
    this.seed = seed;
    this.random = new SplittableRandom(seed);
    this.schedule = Schedule.of(random.split());
    this.disturbances = disturbances;
    this.limits = limits;
    this.trace = new Trace(told);
    this.stepNanos = disturbances.stepNanos(random);
  }

  /** The world that the current thread is in; null if it is in none. */
  static @Nullable World current() {
    Thread thread = Thread.currentThread();
    return thread.isVirtual() && VirtualThreads.executorOf(thread) instanceof World world
        ? world
        : null;
  }

  // ---- what its threads ask for

  long now() {
    return now;
  }

  SplittableRandom random() {
    return random;
  }

  Agenda.Entry later(long nanos, Runnable action) {
    return agenda.add(timeAfter(nanos), action);
  }

  /** Of all too long a time, a time that never comes. */
  private long timeAfter(long nanos) {
    long time = now + Math.max(nanos, 0);
    return time < 0 ? Long.MAX_VALUE - 1 : time;
  }

  /** In nanoseconds; 292 years stand for what is longer. */
  static long nanos(Duration time) {
    return time.compareTo(LONGEST) > 0 ? Long.MAX_VALUE : time.toNanos();
  }

  /** Something to do when the body is over. */
  void atTheEnd(Runnable action) {
    leftovers.add(action);
  }

  Thread start(String name, Runnable body) {
    Thread thread = VirtualThreads.unstarted(this, name, body);
    thread.start();
    return thread;
  }

  void park(Object blocker) {
    if (!disturbances.wakesForNoReason(random)) {
      LockSupport.park(blocker);
    }
  }

  void parkNanos(Object blocker, long nanos) {
    if (nanos <= 0) {
      return;
    }
    Thread me = Thread.currentThread();
    if (me.isInterrupted()) {
      spin(); // parking is void; a loop of it must end at some time
      return;
    }
    Agenda.Entry wake = later(nanos, () -> LockSupport.unpark(me));
    park(blocker);
    wake.cancel();
  }

  /** For {@code Thread.sleep}, of virtual time. */
  void sleep(long nanos) throws InterruptedException {
    Thread me = Thread.currentThread();
    long until = timeAfter(nanos);
    point();
    while (true) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (now >= until) {
        return;
      }
      Agenda.Entry wake = later(until - now, () -> LockSupport.unpark(me));
      LockSupport.park(this);
      wake.cancel();
    }
  }

  /** A place where the running thread may have to wait for others. */
  @SuppressWarnings("ThreadPriorityCheck") // this is what makes it wait
  void point() {
    Strand me = running;
    if (me != null && me.monitors == 0 && schedule.interrupts(me)) {
      inPoint = true;
      Thread.yield();
      inPoint = false; // had it been pinned it would not have been submitted
    }
  }

  /** The running thread has entered a monitor, or left one. */
  void monitors(int more) {
    Strand me = running;
    if (me != null) {
      me.monitors += more;
    }
  }

  /** The running thread has gone round a loop. */
  void looped() {
    Strand me = running;
    if (++loops % LOOPS_BETWEEN_SPINS == 0 && me != null && me.monitors == 0) {
      spin();
    }
  }

  /** The running thread waits for another one without saying so. */
  @SuppressWarnings("ThreadPriorityCheck") // the other one must get its turn
  void spin() {
    now += SPIN_NANOS;
    Thread.yield();
  }

  // ---- the driver

  /** Called by the JDK when a thread of ours can go on. */
  @Override
  public void execute(Runnable continuation) {
    Thread caller = Thread.currentThread();
    boolean ours =
        caller == driver || (caller.isVirtual() && VirtualThreads.executorOf(caller) == this);
    if (!ours) {
      foreign.add(new Submitted(continuation, caller.toString()));
      LockSupport.unpark(driver);
      return;
    }
    enqueue(continuation);
  }

  private void enqueue(Runnable continuation) {
    Strand strand = strands.get(continuation);
    if (strand == null) {
      strand = new Strand(started++, continuation);
      strands.put(continuation, strand);
      alive.add(strand);
      schedule.starts(strand);
    } else if (strand == running) {
      if (inPoint) {
        inPoint = false;
      } else {
        schedule.yields(strand);
      }
    }
    runnable.add(strand);
  }

  /** Runs until a thread has ended, or a limit is passed. */
  void runUntilEnded(Thread thread) {
    driver = Thread.currentThread(); // another one may run another phase
    while (thread.isAlive()) {
      if (!step()) {
        throw new SimulationFailedError(
            (isAnyoneInRealTime()
                    ? "nothing else can happen, and a thread waits in real time, for longer than the"
                        + " 2 s that a simulation does: by the JDK's clock, or for what is outside."
                    : "nothing can happen any more, and the simulation's body waits.")
                + "\n"
                + situation());
      }
      if (steps > limits.steps()) {
        throw new SimulationFailedError(
            "after "
                + steps
                + " steps the body has not ended: threads keep each other busy, or it needs another"
                + " SimulationOptions.maxSteps.\n"
                + situation());
      }
      if (now > limits.nanos()) {
        throw new SimulationFailedError(
            "after "
                + Trace.duration(now)
                + " of virtual time the body has not ended: it waits for what does not happen, or"
                + " needs another SimulationOptions.timeLimit, which is "
                + Trace.duration(limits.nanos())
                + ".\n"
                + situation());
      }
    }
  }

  /** Closes what was left open, ends the threads that are left; returns what does not end. */
  List<String> clearUp() {
    for (Runnable action = leftovers.poll(); action != null; action = leftovers.poll()) {
      runFor(start("simulation-end", action));
    }
    long until = steps + 10_000;
    while (anyoneLives() && steps < until && step()) {}
    for (Strand strand : List.copyOf(alive)) {
      strand.thread.interrupt();
    }
    until = steps + 10_000;
    while (anyoneLives() && steps < until && step()) {}
    return alive.stream().map(Strand::toString).toList();
  }

  private boolean anyoneLives() {
    return !alive.isEmpty();
  }

  private void runFor(Thread thread) {
    long until = steps + 1_000_000;
    while (thread.isAlive() && steps < until && step()) {}
  }

  /** Does one thing; false if there is nothing to do. */
  private boolean step() {
    takeForeign();
    for (Agenda.Entry due = agenda.poll(now); due != null; due = agenda.poll(now)) {
      due.happen();
    }
    if (runnable.isEmpty()) {
      long next = agenda.next();
      if (next == Long.MAX_VALUE) {
        return awaitForeign();
      }
      if (!patient || !isAnyoneInRealTime() || !awaitForeign()) {
        now = next;
      }
      return true;
    }
    steps++;
    int place = schedule.choose(runnable);
    Strand strand = runnable.get(place);
    Strand last = runnable.removeLast();
    if (last != strand) {
      runnable.set(place, last);
    }
    if (disturbances.stalls(random)) {
      later(random.nextInt(MAX_STALL), () -> runnable.add(strand));
      return true;
    }
    trace.step(strand, runnable.size(), now);
    running = strand;
    strand.continuation.run();
    running = null;
    if (!strand.thread.isAlive()) {
      strands.remove(strand.continuation);
      alive.remove(strand);
    }
    now += stepNanos;
    return true;
  }

  private void takeForeign() {
    for (Submitted one = foreign.poll(); one != null; one = foreign.poll()) {
      patient = true;
      int before = runnable.size();
      if (foreigner == null) {
        Thread woken = VirtualThreads.threadOf(one.continuation());
        foreigner = new Foreigner(one.by(), List.of(woken.getStackTrace()));
      }
      if (runnable.size() == before) { // else the JDK has submitted it anew for its stack
        enqueue(one.continuation());
      }
    }
  }

  /** Whether a thread sleeps or waits by the real clock. */
  private boolean isAnyoneInRealTime() {
    for (Strand strand : alive) {
      Thread.State state = strand.thread.getState();
      if (state == Thread.State.TIMED_WAITING || state == Thread.State.BLOCKED) {
        return true;
      }
    }
    return false;
  }

  /** Waits, in real time, for a thread to be woken from outside. */
  private boolean awaitForeign() {
    if (!anyoneLives()) {
      return false;
    }
    long until = System.nanoTime() + FOREIGN_PATIENCE;
    while (foreign.isEmpty()) {
      long left = until - System.nanoTime();
      if (left <= 0) {
        patient = false;
        return false;
      }
      LockSupport.parkNanos(this, left);
    }
    return true;
  }

  long steps() {
    return steps;
  }

  /** Who was the first to wake a thread from outside, so that another run may differ; or null. */
  @Nullable Foreigner foreigner() {
    return foreigner;
  }

  private String situation() {
    StringBuilder text = new StringBuilder("Its threads, and where they are:");
    for (Strand strand : alive) {
      Thread thread = strand.thread;
      text.append("\n  ").append(strand).append(", ").append(thread.getState());
      int frames = 0;
      for (StackTraceElement frame : thread.getStackTrace()) {
        if (!frame.getClassName().startsWith("java.") && frames++ < 12) {
          text.append("\n      at ").append(frame);
        }
      }
    }
    return text.toString();
  }
}
