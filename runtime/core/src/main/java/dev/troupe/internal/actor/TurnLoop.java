package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.ProcessBody;
import dev.troupe.StateMachine;
import dev.troupe.internal.host.StackReserve;
import dev.troupe.internal.mailbox.Node;
import dev.troupe.internal.scheduler.Seat;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The turns of one actor, from its first to the one that ends it. */
// A turn, in four steps: begin (say whose thread this is, take the mailbox), handle each message,
// and either go idle or, after a fair share, go to the end of the queue; or finish.
//
// Two things reach an actor beside its mailbox. `doom`, the reason of a kill or an untrapped exit
// signal, is looked at before every message; whoever sets it sends a Wake. And a killer interrupts
// the handler that runs; if that does not help in time, it claims the exit for itself and fences
// the turn, which may then no longer send, call or reply.
abstract sealed class TurnLoop extends Life permits Cell {

  private static final int MAX_MESSAGES = 128;

  /** What a seat handles while the factory and init run. */
  static final Object STARTING = new Object();

  /** The reason of a start that was ignored; told from another normal end by its identity. */
  static final ExitReason IGNORED = new ExitReason.Normal();

  /** How many nanoseconds, as a power of two, are one of what {@link #begun} counts: a good ms. */
  private static final int BEGUN_UNIT = 20;

  private int begun; // when, by the coarse clock; written by the turn, read by who looks

  TurnLoop(Kernel kernel, Object server) {
    super(kernel, server);
  }

  /** Runs the first turn on the starter's thread; null if the actor now runs. */
  final @Nullable ExitReason startHere(Seat starter) {
    if (!(starter.task() instanceof Cell parent)) {
      return starter.nest(this, () -> firstTurnHere(starter, null));
    }
    parent.waitFor(new Wait.ForStart(self())); // who is new waits for nobody: no cycle closes here
    try {
      return starter.nest(this, () -> firstTurnHere(starter, parent));
    } finally {
      parent.waitIsOver();
    }
  }

  private @Nullable ExitReason firstTurnHere(Seat starter, @Nullable Cell parent) {
    begun = coarse(kernel().scheduler().coarseTime());
    seat(starter);
    VarHandle.fullFence(); // a killer sees the seat, or is seen here
    ExitReason failure = init(starter);
    if (failure == null) {
      if (parent != null) {
        parent.waitIsOver(); // before the actor may run elsewhere, and call its starter
      }
      seat(null);
      if (backlog != null || hasNext() || !isDrained() || !release()) {
        kernel().scheduler().schedule(this, starter);
      }
    }
    return failure;
  }

  private @Nullable ExitReason init(Seat on) {
    ExitReason early = exitReason();
    ExitReason failure = early != null ? early : makeServer(on);
    if (failure != null) {
      if (tiesIfAny() != null) {
        // The starter hears of it from the start itself, so not once more over the link.
        Ties.unlink(self(), self().parent());
      }
      if (claim()) {
        dooms(failure);
        conclude(on);
      } else {
        awaitDeath(); // a killer was faster; the starter is to hear of it when the name is free
      }
    }
    return failure;
  }

  private void awaitDeath() {
    while (!isClosed()) {
      Thread.interrupted();
      kernel().host().parkNanos(this, 1_000_000);
    }
  }

  private @Nullable ExitReason makeServer(Seat on) {
    on.handle(STARTING);
    try {
      Object made = ((Start.OfServer) server).factory().call();
      if (on.stop == IGNORED) {
        return IGNORED;
      }
      server = Objects.requireNonNull(made, "the factory of a server has returned null");
      if (made instanceof StateMachine<?> state) {
        ExitReason failure = gear().machine().start(state, on);
        if (failure != null) {
          return failure;
        }
      } else if (made instanceof GenServer hooks) {
        hooks.init();
      }
      return on.stop instanceof ExitReason asked ? asked : exitReason();
    } catch (Throwable thrown) {
      ExitReason doom = exitReason();
      return doom != null ? doom : Crash.reason(thrown);
    } finally {
      on.handle(null);
    }
  }

  @Override
  protected final void run(Seat on) {
    if (isClaimed()) {
      concludeAgain(on);
      return;
    }
    Node node = begin(on);
    if (server instanceof Start start) {
      if (!firstTurn(start, on)) {
        return;
      }
      node = backlog; // a receive may have taken from it
    }
    int ticks = kernel().scheduler().ticks();
    for (int left = MAX_MESSAGES; ; left--) {
      if (needsAttention()) {
        runAttentively(node, left, ticks, on);
        return;
      }
      if (node == null) {
        node = takeAll();
      }
      if (node == null) {
        end(on);
        if (release()) {
          return;
        }
        node = begin(on);
        continue;
      }
      if (left <= 0 || ticks != kernel().scheduler().ticks()) {
        giveWay(node, on);
        return;
      }
      backlog = unlink(node);
      handled++;
      Signal signal = (Signal) node;
      ExitReason ending = signal.deliver(self(), on);
      clearInterrupt(on);
      if (ending != null || on.stop != null || needsAttention()) {
        if (endsAfter(signal, ending, on)) {
          return;
        }
      }
      node = backlog;
    }
  }

  /** The rest of a turn in which there is more to look at than the next message. */
  // A loop of its own, because the JIT makes the other one, which nearly all messages go through,
  // a tenth faster without this.
  private void runAttentively(@Nullable Node taken, int share, int ticks, Seat on) {
    Node node = taken;
    for (int left = share; ; left--) {
      ExitReason doom = exitReason();
      if (doom != null) {
        backlog = node;
        putDown(null, false);
        finish(doom, false, null, on);
        return;
      }
      Gear gear = gear();
      if (node == null) {
        node = takeMore();
      }
      if ((left <= 0 || ticks != kernel().scheduler().ticks()) && (node != null || hasNext())) {
        giveWay(node, on);
        return;
      }
      node = prefer(node);
      if (node == null) {
        if (exitReason() != null) {
          continue; // its wake-up was all that was taken, and a ring keeps no wake-ups
        }
        end(on);
        if (release()) {
          return;
        }
        node = begin(on);
        continue;
      }
      backlog = unlink(node);
      handled++;
      Signal arrived = (Signal) node;
      Signal signal = admit(gear, arrived, on);
      if (signal != null) {
        ExitReason ending = signal.deliver(self(), on);
        clearInterrupt(on);
        if (endsAfter(signal, ending, on)) {
          return;
        }
      }
      node = backlog;
    }
  }

  /** What to handle of what has come; null if it is to wait, or the actor is to end before it. */
  private @Nullable Signal admit(Gear gear, Signal arrived, Seat on) {
    on.handle(around(arrived));
    Signal signal = gear.admit(arrived);
    on.handle(null);
    ExitReason doom = exitReason();
    if (signal == null) {
      unbegun();
    } else if (doom != null) {
      if (isClaimed()) {
        signal.discard(self(), doom); // a killer has it too, or has come too early to see it
      } else {
        // In its envelope, which still tells of a message that was dropped.
        link(arrived, backlog);
        backlog = arrived;
        unbegun();
      }
      return null;
    }
    return signal;
  }

  /** Goes on after a signal where there is more to it than the next one; true if the actor ends. */
  private boolean endsAfter(Signal arrived, @Nullable ExitReason ownEnd, Seat on) {
    Signal handled = Counted.inside(arrived);
    ExitReason ending = ownEnd == null && on.stop != null ? (ExitReason) on.stop : ownEnd;
    boolean crashed = ownEnd != null;
    ExitReason doom = exitReason();
    Gear gear = gearIfAny();
    if (doom == null && ending == null && gear != null) {
      on.handle(around(handled));
      ending = gear.after(handled, on);
      crashed = ending != on.stop;
      on.handle(null);
      if (ending == null) {
        return false; // the signal may be kept for later; a doom that has come is seen next
      }
      doom = exitReason();
    }
    if (doom == null && ending == null) {
      return false;
    }
    putDown(handled, crashed);
    finish(doom != null ? doom : Objects.requireNonNull(ending), doom == null, handled, on);
    return true;
  }

  /**
   * Null where there is no memory for it: better that a killer does not know than that all fails.
   */
  private static @Nullable Object around(Signal signal) {
    try {
      return new Around(signal);
    } catch (Throwable noMemory) {
      return null;
    }
  }

  /** As {@link #around}. */
  private static @Nullable Object ending(@Nullable Signal last) {
    try {
      return new Ending(last);
    } catch (Throwable noMemory) {
      return null;
    }
  }

  /** The turn has had its share; the others first. */
  private void giveWay(@Nullable Node rest, Seat on) {
    backlog = rest;
    end(on);
    kernel().scheduler().enqueue(this);
  }

  /** What comes first: what the gear has, then what was taken; where there is neither, idling. */
  private @Nullable Node prefer(@Nullable Node taken) {
    backlog = taken; // should there be no memory for the rest
    takeUrgent();
    Signal first = gear().poll();
    if (first == null && taken == null) {
      return gear().idles();
    }
    if (first == null) {
      return taken;
    }
    link(first, taken);
    return first;
  }

  /** Whether there is something to do although the mailbox is empty. */
  private boolean hasNext() {
    Gear gear = gearIfAny();
    return gear != null && gear.hasNext();
  }

  /** A handler's interrupt is no business of the next one's. */
  private static void clearInterrupt(Seat on) {
    if (on.thread().isInterrupted()) {
      Thread.interrupted();
    }
  }

  /** For how long the running turn has run, roughly. Any thread. */
  final Duration turnTime() {
    int units = coarse(kernel().host().nanoTime()) - begun;
    return Duration.ofNanos(Math.max(0, (long) units << BEGUN_UNIT));
  }

  /** A time of which only differences count, and these up to 26 days. */
  private static int coarse(long nanoTime) {
    return (int) (nanoTime >> BEGUN_UNIT);
  }

  /** The next message, taken out. For a harness, which runs the turns itself. */
  final @Nullable Signal takeNext() {
    Node node = prefer(backlog == null ? takeAll() : backlog);
    backlog = node == null ? null : unlink(node);
    return (Signal) node;
  }

  /** Says who runs the turn, and takes what there is to handle. */
  private @Nullable Node begin(Seat on) {
    begun = coarse(kernel().scheduler().coarseTime());
    seat(on);
    on.begin(this);
    // Who runs the turn is written before doom and taint are read: taking a message is a fence.
    Node node = backlog;
    if (node == null) {
      node = takeAll();
      backlog = node;
      if (node == null) {
        VarHandle.fullFence();
      }
    } else {
      VarHandle.fullFence();
    }
    on.settle();
    return node;
  }

  private void end(Seat on) {
    on.end();
    seat(null);
  }

  /** Runs init, or the whole of a bare process, on a worker; false if the turn is over. */
  private boolean firstTurn(Start start, Seat on) {
    return switch (start) {
      case Start.OfServer(var factory, var starter) -> {
        ExitReason failure = init(on);
        if (starter != null) {
          starter.done(failure);
        }
        clearInterrupt(on);
        yield failure == null;
      }
      case Start.OfProcess(ProcessBody body) -> {
        ExitReason doom = exitReason();
        finish(doom != null ? doom : runBody(body, on), false, null, on);
        yield false;
      }
      case Start.Over over -> false;
    };
  }

  private static ExitReason runBody(ProcessBody body, Seat on) {
    try {
      body.run();
      return on.stop instanceof ExitReason asked ? asked : ExitReason.normal();
    } catch (Throwable thrown) {
      return Crash.reason(thrown);
    }
  }

  /**
   * The next info message that the turn wants, removed from the mailbox.
   *
   * @param wanted which, and for how long
   * @param on the turn's seat
   * @return the message, or null if none has come in time
   * @throws Throwable InterruptedException, or the signal that the actor ends
   */
  public final @Nullable Object receive(Receive wanted, Seat on) throws Throwable {
    Node before = null;
    Node node = backlog;
    boolean over = false;
    long left = 0; // once the time is over: how many to look at yet, where they come one by one
    while (true) {
      ExitReason doom = exitReason();
      if (doom != null) {
        throw new ExitNow(doom);
      }
      Cell.checkNotFenced(on);
      if (isUrgent()) {
        takeUrgent();
      }
      Gear gear = gearIfAny();
      if (gear != null && gear.priority.take(wanted, self())) {
        return wanted.found();
      }
      while (node != null) {
        Signal signal = Counted.inside(node);
        Receive.Answer answer = wanted.look(signal, self());
        if (answer == Receive.Answer.LEAVE) {
          before = node;
          node = next(node);
          continue;
        }
        boolean mine = Counted.opens(node);
        Node rest = next(node);
        append(before, rest); // one step: should the stack overflow, nothing else is lost
        unlink(node);
        node = rest;
        if (mine) {
          received(signal, answer == Receive.Answer.DROP && signal.isInfo(self()));
        }
        if (answer == Receive.Answer.TAKE && mine) {
          signal.taken(self());
          return wanted.found();
        }
      }
      if (over && left-- <= 0) {
        return null;
      }
      if (!over && !waitForMail(wanted, on)) {
        over = true;
        Bounds bounds = bounds();
        left = bounds == null ? 0 : bounds.countApart();
      }
      Bounds bounds = bounds();
      if (bounds != null && bounds.hasWaste()) {
        before = purge();
        bounds.wasteIsGone();
      }
      StackReserve.forSteps(); // what is taken must get into the backlog
      node = takeMore();
      append(before, node);
    }
  }

  /** Throws emptied envelopes out of what a receive has left; what is then the last. */
  private @Nullable Node purge() {
    Node before = null;
    for (Node node = backlog; node != null; ) {
      Node rest = next(node);
      if (node instanceof Counted counted && counted.isDropped()) {
        append(before, rest);
        unlink(node);
      } else {
        before = node;
      }
      node = rest;
    }
    return before;
  }

  /** Parks until something comes; false once the limit has passed, whatever has come. */
  private boolean waitForMail(Receive wanted, Seat on) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (wanted.isOver(kernel().host())) {
      return false;
    }
    if (!isDrained()) {
      return true;
    }
    on.beforeParking();
    StackReserve.forParking();
    if (!startWaiting()) {
      return true;
    }
    try {
      while (isWaiting()) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        if (!wanted.park(kernel().host())) {
          return false;
        }
      }
      return true;
    } finally {
      stopWaiting();
    }
  }

  // ---- its end

  private void finish(ExitReason reason, boolean terminate, @Nullable Signal last, Seat on) {
    ExitReason why = reason;
    Object answer = on.heldReply;
    on.handle(ending(last)); // for a killer, should a hook or the report hang
    if (terminate && server instanceof GenServer hooks) {
      on.stop = null;
      try {
        hooks.terminate(reason);
      } catch (Throwable thrown) {
        why = Crash.reason(thrown);
      }
    }
    if (dooms(why)) {
      Reports.ended(self(), why, last);
    }
    if (!claim()) {
      // A killer was faster, and does the rest, but for what only this turn knows.
      if (last != null) {
        last.discard(self(), Objects.requireNonNull(exitReason()));
      }
      on.end();
      return;
    }
    if (answer != null && last instanceof CallSignal<?> answered) {
      conclude(on);
      answered.complete(answer, kernel().host());
      return;
    }
    if (last != null) {
      link(last, backlog);
      backlog = last;
      discardsLast(last);
    }
    conclude(on);
  }
}
