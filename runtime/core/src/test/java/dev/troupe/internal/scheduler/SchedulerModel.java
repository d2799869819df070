package dev.troupe.internal.scheduler;

import java.util.Arrays;
import java.util.List;

/**
 * The scheduler's protocol as a machine of small steps, each of which touches one shared variable.
 * A step is named after the method whose line it stands for, and does what that line does.
 */
// What ties the model to the code: `Step` goes through Scheduler.enqueue, ensureStandby,
// mountStandby, poll, leaveForGap and closeGap, Worker.next, takeSlot, schedule, beforeParking and
// look, and TurnLoop's end of a turn (Mailbox.push, takeAll, release), line by line and in their
// order. Whoever changes the order of two shared accesses there changes it here. What runs in
// between and touches nothing shared is left out; so are ends by error, and rescuers, which only
// add to those who poll. That the code itself keeps the protocol is for StandbyLincheckTest and
// SeatTest; the model says that the protocol is enough, for more threads than they can drive, and
// without a beat of the tick but where it is written down.
final class SchedulerModel {

  /** The protocol, or the protocol with a planted bug. */
  enum Protocol {
    REAL,
    /** mountStandby polls before it clears the standby. */
    POLLS_BEFORE_IT_CLEARS,
    /** enqueue reads the standby before it pushes. */
    READS_STANDBY_BEFORE_IT_PUSHES,
    /** leaveForGap does not read the gap again. */
    DOES_NOT_READ_THE_GAP_AGAIN,
    /** closeGap does not look at the queue. */
    FORGETS_THE_QUEUE_AT_THE_GAP,
    /** poll leaves no standby for the rest. */
    LEAVES_THE_REST_ALONE,
    /** takeSlot reads the slot and then clears it. */
    READS_THE_SLOT_AND_THEN_CLEARS_IT,
    /** beforeParking keeps the slot. */
    PARKS_WITH_THE_SLOT,
    /** look says that it watches no longer, and does not read the slot again. */
    DOES_NOT_READ_THE_SLOT_AGAIN,
    /** release looks whether something has come, and then goes idle. */
    LOOKS_AND_THEN_GOES_IDLE
  }

  /** What a handler does for each message. */
  sealed interface Deed {
    /** Sends to a task. */
    record Send(int task) implements Deed {}

    /** Calls beforeParking, and never comes back. */
    record Park() implements Deed {}

    /** Blocks unannounced, and never comes back. */
    record Block() implements Deed {}
  }

  /**
   * Who does what.
   *
   * @param senders to which tasks each of some threads outside sends
   * @param handlers what each task does with a message
   * @param share after how many messages a turn gives way
   * @param tick what the tick does: 'g' for a gap, 'l' for a look at the slots
   */
  record Scenario(int[][] senders, List<List<Deed>> handlers, int share, String tick) {
    int tasks() {
      return handlers.size();
    }
  }

  /** What is wrong with a state. */
  enum Verdict {
    GOOD,
    /** A task is runnable, and nobody will come to it. */
    LEFT_ALONE,
    /** Two workers run one task. */
    RUNS_TWICE
  }

  // Where a thread is: of a worker, a sender or the tick.
  private static final int GONE = 0; // has not begun, or has ended
  private static final int MOUNT_STANDBY = 1;
  private static final int MOUNT_STANDBY_GAP = 2;
  private static final int POLL = 3;
  private static final int POLL_STANDBY = 4;
  private static final int POLL_MORE = 5;
  private static final int BEGIN = 6;
  private static final int HANDLE = 7;
  private static final int PUSH = 8;
  private static final int SCHEDULE = 9;
  private static final int TRACK = 10;
  private static final int TRACK_INCOMING = 11;
  private static final int DISPLACE = 12;
  private static final int RELEASE = 13;
  private static final int RELEASE_BLINDLY = 14;
  private static final int NEXT = 15;
  private static final int NEXT_SLOT = 16;
  private static final int NEXT_SLOT_CLEAR = 17;
  private static final int LAST_SLOT = 18;
  private static final int LEAVE_FOR_GAP = 19;
  private static final int LEAVE_FOR_GAP_PUSH = 20;
  private static final int LEAVE_FOR_GAP_AGAIN = 21;
  private static final int BEFORE_PARKING = 22;
  private static final int BEFORE_PARKING_PUSH = 23;
  private static final int BLOCKED = 24;
  private static final int ENQUEUE = 25;
  private static final int ENSURE_GAP = 26;
  private static final int ENSURE_STANDBY = 27;
  private static final int ENSURE_CAS = 28;
  private static final int ENSURE_START = 29;
  private static final int CLEAR_LATE = 30; // planted
  private static final int GIVE_WAY = 31;
  private static final int OPEN_GAP = 32;
  private static final int CLOSE_GAP = 33;
  private static final int CLOSE_GAP_QUEUE = 34;
  private static final int LOOK = 35;
  private static final int LOOK_AGAIN = 36;
  private static final int LOOK_TRACK = 37;
  private static final int SEND = 38;
  private static final int LOOK_UNTRACK = 39;
  private static final int PARKED = 40;

  /**
   * So many workers at once, beside those that block; who would start one more waits for an end.
   */
  private static final int AT_ONCE = 3;

  // A state: the shared variables, then the threads.
  private static final int STANDBY = 0;
  private static final int GAP = 1;
  private static final int QUEUED = 2; // how many; they follow, oldest first
  private static final int QUEUE = 3;
  private static final int MOST_QUEUED = 5;
  private static final int TASKS = QUEUE + MOST_QUEUED;

  // Of a task.
  private static final int WORD = 0; // 0 for IDLE, else 1 and the messages that are not taken
  private static final int BACKLOG = 1;
  private static final int RUNNING = 2;
  private static final int TASK_SIZE = 3;

  // Of a thread.
  private static final int PC = 0;
  private static final int BACK = 1; // where ensureStandby returns to
  private static final int TASK = 2; // what it runs, pushes or looks at
  private static final int DEED = 3; // the next of the handler, or of a sender's or the tick's list
  private static final int OTHER = 4; // a task beside that, plus one
  private static final int SLOT = 5; // plus one; this and what follows: of workers
  private static final int TRACKED = 6;
  private static final int WATCHED = 7;
  private static final int LEFT = 8; // messages of the turn's share
  private static final int THREAD_SIZE = 9;

  private final Protocol protocol;
  private final Scenario scenario;
  private final int workers;
  private final int threadsAt;
  private Verdict verdict = Verdict.GOOD;

  SchedulerModel(Protocol protocol, Scenario scenario) {
    this.protocol = protocol;
    this.scenario = scenario;
    this.workers = AT_ONCE + blockers(scenario);
    this.threadsAt = TASKS + scenario.tasks() * TASK_SIZE;
  }

  private static int blockers(Scenario scenario) {
    return (int)
        scenario.handlers().stream()
            .flatMap(List::stream)
            .filter(deed -> !(deed instanceof Deed.Send))
            .count();
  }

  /** Workers, then senders, then the tick. */
  int threads() {
    return workers + scenario.senders().length + 1;
  }

  byte[] start() {
    byte[] state = new byte[threadsAt + threads() * THREAD_SIZE];
    for (int i = 0; i < scenario.senders().length; i++) {
      set(state, workers + i, PC, SEND);
    }
    set(state, threads() - 1, PC, tickStep(0));
    return state;
  }

  /** What was wrong with a step. */
  Verdict verdict() {
    return verdict;
  }

  /** What is wrong where no thread can make a step. */
  Verdict atRest(byte[] s) {
    for (int thread = 0; thread < threads(); thread++) {
      if (get(s, thread, PC) == ENSURE_START) {
        throw new IllegalStateException("the model has too few workers");
      }
    }
    for (int task = 0; task < scenario.tasks(); task++) {
      boolean runnable = of(s, task, WORD) != 0 && of(s, task, RUNNING) == 0;
      boolean expected = false;
      for (int w = 0; w < workers; w++) {
        // The tick watches the worker, and comes for what is in its slot. Who parks waits for no
        // tick, and has put its slot away.
        expected |=
            get(s, w, SLOT) == task + 1 && get(s, w, WATCHED) == 1 && get(s, w, PC) == BLOCKED;
      }
      if (runnable && !expected) {
        return Verdict.LEFT_ALONE;
      }
    }
    return Verdict.GOOD;
  }

  /**
   * Whether a thread's next step touches nothing that another thread of this scenario touches too;
   * then no order of it with other steps makes a difference.
   */
  boolean isPrivate(byte[] s, int me) {
    boolean gaps = scenario.tick().contains("g");
    boolean looks = scenario.tick().contains("l");
    int pc = get(s, me, PC);
    return switch (pc) {
      case HANDLE -> of(s, get(s, me, TASK), BACKLOG) > 0;
      case DISPLACE -> get(s, me, OTHER) == 0;
      case ENSURE_GAP, MOUNT_STANDBY_GAP, NEXT -> !gaps;
      case SCHEDULE, TRACK, TRACK_INCOMING, NEXT_SLOT, LAST_SLOT, LEAVE_FOR_GAP, BEFORE_PARKING ->
          !looks;
      default -> false;
    };
  }

  /**
   * Puts the workers, of which none is special, in one order, so that few states stand for many.
   */
  void sortWorkers(byte[] s) {
    int tick = get(s, threads() - 1, PC);
    if (tick == LOOK || tick == LOOK_UNTRACK || tick == LOOK_AGAIN || tick == LOOK_TRACK) {
      return; // it has a worker by its number
    }
    byte[] moved = new byte[THREAD_SIZE];
    for (int i = 1; i < workers; i++) {
      int from = at(i, 0);
      int to = from;
      while (to > threadsAt && less(s, from, to - THREAD_SIZE)) {
        to -= THREAD_SIZE;
      }
      System.arraycopy(s, from, moved, 0, THREAD_SIZE);
      System.arraycopy(s, to, s, to + THREAD_SIZE, from - to);
      System.arraycopy(moved, 0, s, to, THREAD_SIZE);
    }
  }

  private static boolean less(byte[] s, int one, int other) {
    return Arrays.compare(s, one, one + THREAD_SIZE, s, other, other + THREAD_SIZE) < 0;
  }

  // ---- access

  private int at(int thread, int what) {
    return threadsAt + thread * THREAD_SIZE + what;
  }

  private int get(byte[] s, int thread, int what) {
    return s[at(thread, what)];
  }

  private void set(byte[] s, int thread, int what, int value) {
    s[at(thread, what)] = (byte) value;
  }

  private int of(byte[] s, int task, int what) {
    return s[TASKS + task * TASK_SIZE + what];
  }

  private void put(byte[] s, int task, int what, int value) {
    s[TASKS + task * TASK_SIZE + what] = (byte) value;
  }

  private static void push(byte[] s, int task) {
    if (s[QUEUED] == MOST_QUEUED) {
      throw new IllegalStateException("the model's queue is too short");
    }
    s[QUEUE + s[QUEUED]++] = (byte) task;
  }

  /** The oldest in the queue, or -1. */
  private static int poll(byte[] s) {
    if (s[QUEUED] == 0) {
      return -1;
    }
    int task = s[QUEUE];
    s[QUEUED]--;
    System.arraycopy(s, QUEUE + 1, s, QUEUE, MOST_QUEUED - 1);
    s[QUEUE + MOST_QUEUED - 1] = 0;
    return task;
  }

  private int takeSlot(byte[] s, int worker) {
    int task = get(s, worker, SLOT) - 1;
    set(s, worker, SLOT, 0);
    return task;
  }

  private void go(byte[] s, int me, int pc) {
    set(s, me, PC, pc);
  }

  private void run(byte[] s, int me, int task) {
    set(s, me, TASK, task);
    go(s, me, BEGIN);
  }

  private void ensureStandby(byte[] s, int me, int back) {
    set(s, me, BACK, back);
    go(s, me, ENSURE_GAP);
  }

  private void end(byte[] s, int me) {
    for (int what = 0; what < THREAD_SIZE; what++) {
      set(s, me, what, 0);
    }
  }

  // ---- the steps

  /** One step of a thread; false, with no change, if it can make none. */
  boolean step(byte[] s, int me) {
    int pc = get(s, me, PC);
    switch (pc) {
      case GONE, BLOCKED, PARKED -> {
        return false;
      }
      case ENSURE_START -> {
        return startWorker(s, me);
      }
      case ENQUEUE, ENSURE_GAP, ENSURE_STANDBY, ENSURE_CAS -> enqueue(s, me, pc);
      case SEND -> send(s, me);
      case OPEN_GAP, CLOSE_GAP, CLOSE_GAP_QUEUE, LOOK, LOOK_UNTRACK, LOOK_AGAIN, LOOK_TRACK ->
          tick(s, me, pc);
      case BEGIN, HANDLE, PUSH, SCHEDULE, TRACK, TRACK_INCOMING, DISPLACE -> turn(s, me, pc);
      case RELEASE, RELEASE_BLINDLY, GIVE_WAY -> endTurn(s, me, pc);
      case BEFORE_PARKING, BEFORE_PARKING_PUSH -> beforeParking(s, me, pc);
      default -> work(s, me, pc);
    }
    return true;
  }

  private void enqueue(byte[] s, int me, int pc) {
    int back = get(s, me, BACK);
    switch (pc) {
      case ENQUEUE -> {
        // OTHER is 1 where the planted bug has seen a standby before.
        push(s, get(s, me, TASK));
        go(s, me, get(s, me, OTHER) == 1 ? back : ENSURE_GAP);
        set(s, me, OTHER, 0);
      }
      case ENSURE_GAP -> go(s, me, s[GAP] == 1 ? back : ENSURE_STANDBY);
      case ENSURE_STANDBY -> go(s, me, s[STANDBY] == 1 ? back : ENSURE_CAS);
      default -> {
        go(s, me, s[STANDBY] == 1 ? back : ENSURE_START);
        s[STANDBY] = 1;
      }
    }
    returned(s, me, back);
  }

  private boolean startWorker(byte[] s, int me) {
    for (int worker = 0; worker < workers; worker++) {
      if (get(s, worker, PC) == GONE) {
        go(s, worker, MOUNT_STANDBY);
        int back = get(s, me, BACK);
        go(s, me, back);
        returned(s, me, back);
        return true;
      }
    }
    return false;
  }

  private void returned(byte[] s, int me, int back) {
    if (get(s, me, PC) == back && me >= workers) {
      ready(s, me);
    } else if (get(s, me, PC) == GONE) {
      end(s, me);
    }
  }

  /** A sender or the tick has done one thing of its list. */
  private void ready(byte[] s, int me) {
    set(s, me, BACK, 0);
    set(s, me, TASK, 0);
    int next = get(s, me, DEED);
    boolean tick = me == threads() - 1;
    int length = tick ? scenario.tick().length() : scenario.senders()[me - workers].length;
    if (next == length) {
      end(s, me);
    } else {
      go(s, me, tick ? tickStep(next) : SEND);
    }
  }

  private void send(byte[] s, int me) {
    int deed = get(s, me, DEED);
    int task = scenario.senders()[me - workers][deed];
    int word = of(s, task, WORD);
    if (word == 0 && protocol == Protocol.READS_STANDBY_BEFORE_IT_PUSHES) {
      set(s, me, OTHER, s[STANDBY]); // read early
    }
    set(s, me, DEED, deed + 1);
    put(s, task, WORD, word == 0 ? 2 : word + 1);
    if (word == 0) {
      set(s, me, TASK, task);
      set(s, me, BACK, SEND);
      go(s, me, ENQUEUE);
    } else {
      ready(s, me);
    }
  }

  // ---- a worker

  private void work(byte[] s, int me, int pc) {
    switch (pc) {
      case MOUNT_STANDBY -> {
        if (protocol == Protocol.POLLS_BEFORE_IT_CLEARS) {
          set(s, me, OTHER, s[GAP] == 1 ? 0 : poll(s) + 1);
          go(s, me, CLEAR_LATE);
        } else {
          s[STANDBY] = 0; // a full fence comes after it, so that the poll comes later for all
          go(s, me, MOUNT_STANDBY_GAP);
        }
      }
      case CLEAR_LATE -> {
        s[STANDBY] = 0;
        int task = get(s, me, OTHER) - 1;
        set(s, me, OTHER, 0);
        if (task < 0) {
          end(s, me);
        } else {
          run(s, me, task);
        }
      }
      case MOUNT_STANDBY_GAP -> {
        if (s[GAP] == 1) {
          end(s, me);
        } else {
          go(s, me, POLL);
        }
      }
      case POLL -> {
        int task = poll(s);
        if (task < 0) {
          go(s, me, LAST_SLOT);
        } else {
          set(s, me, TASK, task);
          go(s, me, protocol == Protocol.LEAVES_THE_REST_ALONE ? BEGIN : POLL_STANDBY);
        }
      }
      case POLL_STANDBY -> go(s, me, s[STANDBY] == 1 ? BEGIN : POLL_MORE);
      case POLL_MORE -> {
        if (s[QUEUED] == 0) {
          go(s, me, BEGIN);
        } else {
          ensureStandby(s, me, BEGIN);
        }
      }
      case NEXT -> go(s, me, s[GAP] == 1 ? LEAVE_FOR_GAP : NEXT_SLOT);
      case NEXT_SLOT -> {
        if (protocol == Protocol.READS_THE_SLOT_AND_THEN_CLEARS_IT && get(s, me, SLOT) != 0) {
          set(s, me, OTHER, get(s, me, SLOT));
          go(s, me, NEXT_SLOT_CLEAR);
          return;
        }
        int task = takeSlot(s, me);
        if (task < 0) {
          go(s, me, POLL);
        } else {
          run(s, me, task);
        }
      }
      case NEXT_SLOT_CLEAR -> {
        int task = get(s, me, OTHER) - 1;
        set(s, me, OTHER, 0);
        takeSlot(s, me);
        run(s, me, task);
      }
      case LAST_SLOT, LEAVE_FOR_GAP -> {
        int task = takeSlot(s, me);
        if (task < 0) {
          end(s, me);
        } else if (pc == LAST_SLOT) {
          run(s, me, task);
        } else {
          set(s, me, TASK, task);
          go(s, me, LEAVE_FOR_GAP_PUSH);
        }
      }
      case LEAVE_FOR_GAP_PUSH -> {
        push(s, get(s, me, TASK));
        if (protocol == Protocol.DOES_NOT_READ_THE_GAP_AGAIN) {
          end(s, me);
        } else {
          go(s, me, LEAVE_FOR_GAP_AGAIN);
        }
      }
      case LEAVE_FOR_GAP_AGAIN -> {
        if (s[GAP] == 1) {
          end(s, me);
        } else {
          ensureStandby(s, me, GONE);
        }
      }
      default -> throw new IllegalStateException("no step " + pc);
    }
  }

  private void turn(byte[] s, int me, int pc) {
    int task = get(s, me, TASK);
    switch (pc) {
      case BEGIN -> {
        if (of(s, task, RUNNING) != 0 || of(s, task, WORD) == 0) {
          verdict = Verdict.RUNS_TWICE;
          end(s, me);
          return;
        }
        put(s, task, RUNNING, 1);
        set(s, me, LEFT, scenario.share());
        if (of(s, task, BACKLOG) == 0) {
          takeAll(s, task);
        }
        go(s, me, HANDLE);
        set(s, me, DEED, 0);
      }
      case HANDLE -> handle(s, me, task);
      case PUSH -> {
        int to = get(s, me, OTHER) - 1;
        int word = of(s, to, WORD);
        put(s, to, WORD, word == 0 ? 2 : word + 1);
        go(s, me, word == 0 ? SCHEDULE : HANDLE);
      }
      case SCHEDULE -> {
        int displaced = get(s, me, SLOT);
        set(s, me, SLOT, get(s, me, OTHER));
        set(s, me, OTHER, displaced);
        go(s, me, TRACK);
      }
      case TRACK -> {
        boolean tracked = get(s, me, TRACKED) == 1;
        set(s, me, TRACKED, 1);
        go(s, me, tracked ? DISPLACE : TRACK_INCOMING);
      }
      case TRACK_INCOMING -> {
        set(s, me, WATCHED, 1);
        go(s, me, DISPLACE);
      }
      default -> {
        if (get(s, me, OTHER) == 0) {
          go(s, me, HANDLE);
        } else {
          push(s, get(s, me, OTHER) - 1);
          set(s, me, OTHER, 0);
          ensureStandby(s, me, HANDLE);
        }
      }
    }
  }

  private void takeAll(byte[] s, int task) {
    put(s, task, BACKLOG, of(s, task, WORD) - 1);
    put(s, task, WORD, 1);
  }

  private void handle(byte[] s, int me, int task) {
    int deed = get(s, me, DEED);
    List<Deed> deeds = scenario.handlers().get(task);
    if (of(s, task, BACKLOG) == 0) {
      takeAll(s, task);
      if (of(s, task, BACKLOG) == 0) {
        go(s, me, RELEASE);
      }
    } else if (deed == 0 && get(s, me, LEFT) == 0) {
      go(s, me, GIVE_WAY);
    } else if (deed < deeds.size()) {
      set(s, me, DEED, deed + 1);
      switch (deeds.get(deed)) {
        case Deed.Send(int to) -> {
          set(s, me, OTHER, to + 1);
          go(s, me, PUSH);
        }
        case Deed.Park p ->
            go(s, me, protocol == Protocol.PARKS_WITH_THE_SLOT ? PARKED : BEFORE_PARKING);
        case Deed.Block b -> go(s, me, BLOCKED);
      }
    } else {
      set(s, me, DEED, 0);
      set(s, me, LEFT, get(s, me, LEFT) - 1);
      put(s, task, BACKLOG, of(s, task, BACKLOG) - 1);
    }
  }

  private void endTurn(byte[] s, int me, int pc) {
    int task = get(s, me, TASK);
    switch (pc) {
      case RELEASE -> {
        if (of(s, task, WORD) != 1) {
          go(s, me, HANDLE);
        } else if (protocol == Protocol.LOOKS_AND_THEN_GOES_IDLE) {
          go(s, me, RELEASE_BLINDLY);
        } else {
          goIdle(s, me, task);
        }
      }
      case RELEASE_BLINDLY -> {
        if (of(s, task, WORD) > 1) {
          verdict = Verdict.LEFT_ALONE; // what has come in between is gone
        }
        goIdle(s, me, task);
      }
      default -> {
        put(s, task, RUNNING, 0);
        push(s, task);
        ensureStandby(s, me, NEXT);
      }
    }
  }

  private void goIdle(byte[] s, int me, int task) {
    put(s, task, RUNNING, 0);
    put(s, task, WORD, 0);
    set(s, me, TASK, 0);
    set(s, me, LEFT, 0);
    go(s, me, NEXT);
  }

  private void beforeParking(byte[] s, int me, int pc) {
    if (pc == BEFORE_PARKING) {
      int task = takeSlot(s, me);
      set(s, me, OTHER, task + 1);
      go(s, me, task < 0 ? PARKED : BEFORE_PARKING_PUSH);
    } else {
      push(s, get(s, me, OTHER) - 1);
      set(s, me, OTHER, 0);
      ensureStandby(s, me, PARKED);
    }
  }

  // ---- the tick

  private int tickStep(int at) {
    if (at == scenario.tick().length()) {
      return GONE;
    }
    return scenario.tick().charAt(at) == 'g' ? OPEN_GAP : LOOK;
  }

  private void tick(byte[] s, int me, int pc) {
    int deed = get(s, me, DEED);
    switch (pc) {
      case OPEN_GAP -> {
        s[GAP] = 1;
        go(s, me, CLOSE_GAP);
      }
      case CLOSE_GAP -> {
        s[GAP] = 0;
        go(s, me, CLOSE_GAP_QUEUE);
      }
      case CLOSE_GAP_QUEUE -> {
        set(s, me, DEED, deed + 1);
        if (s[QUEUED] == 0 || protocol == Protocol.FORGETS_THE_QUEUE_AT_THE_GAP) {
          ready(s, me);
        } else {
          ensureStandby(s, me, SEND);
        }
      }
      case LOOK -> look(s, me, deed);
      case LOOK_UNTRACK -> {
        set(s, get(s, me, OTHER), TRACKED, 0);
        set(s, get(s, me, OTHER), WATCHED, 0);
        if (protocol == Protocol.DOES_NOT_READ_THE_SLOT_AGAIN) {
          lookedAt(s, me, deed);
        } else {
          go(s, me, LOOK_AGAIN);
        }
      }
      case LOOK_AGAIN -> {
        // OTHER is the worker, whose slot was empty and who is not tracked any more.
        if (get(s, get(s, me, OTHER), SLOT) != 0) {
          go(s, me, LOOK_TRACK);
        } else {
          lookedAt(s, me, deed);
        }
      }
      default -> {
        int worker = get(s, me, OTHER);
        if (get(s, worker, TRACKED) == 0) {
          set(s, worker, TRACKED, 1);
          set(s, worker, WATCHED, 1);
        }
        lookedAt(s, me, deed);
      }
    }
  }

  private void look(byte[] s, int me, int deed) {
    int worker = get(s, me, OTHER);
    if (worker == workers || get(s, worker, WATCHED) == 0) {
      lookedAt(s, me, deed);
      return;
    }
    if (get(s, worker, SLOT) == 0) {
      go(s, me, LOOK_UNTRACK);
      return;
    }
    // It takes the slot at any time, and not only where it has seen the same twice.
    set(s, me, TASK, takeSlot(s, worker));
    set(s, me, OTHER, 0);
    set(s, me, DEED, deed + 1);
    set(s, me, BACK, SEND);
    go(s, me, ENQUEUE);
  }

  private void lookedAt(byte[] s, int me, int deed) {
    int next = get(s, me, OTHER) + 1;
    if (next < workers) {
      set(s, me, OTHER, next);
      go(s, me, LOOK);
    } else {
      set(s, me, OTHER, 0);
      set(s, me, DEED, deed + 1);
      ready(s, me);
    }
  }
}
