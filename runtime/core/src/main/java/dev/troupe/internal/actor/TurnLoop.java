package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.ProcessBody;
import dev.troupe.internal.mailbox.Mailbox;
import dev.troupe.internal.mailbox.Node;
import dev.troupe.internal.scheduler.Seat;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The life of one actor, turn by turn, from its first to its end. */
// A turn, in four steps: begin (say whose thread this is, take the mailbox), handle each message,
// and either go idle or, after a fair share, go to the end of the queue; or finish.
//
// Two things reach an actor beside its mailbox. `doom`, the reason of a kill or an untrapped exit
// signal, is looked at before every message; whoever sets it sends a Wake. And a killer interrupts
// the handler that runs; if that does not help in time, it claims the exit for itself and fences
// the
// turn, which may then no longer send, call or reply.
//
// The end: terminate runs; `claimed` goes from false to true, once; names are freed; the mailbox is
// closed, which is the moment of death; links and monitors are told; waiting calls fail.
abstract sealed class TurnLoop extends Mailbox permits Cell {

  private static final int MAX_MESSAGES = 128;

  private static final VarHandle SEAT;
  private static final VarHandle DOOM;
  private static final VarHandle CLAIMED;
  private static final VarHandle TIES;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      SEAT = lookup.findVarHandle(TurnLoop.class, "seat", Seat.class);
      DOOM = lookup.findVarHandle(TurnLoop.class, "doom", ExitReason.class);
      CLAIMED = lookup.findVarHandle(TurnLoop.class, "claimed", boolean.class);
      TIES = lookup.findVarHandle(TurnLoop.class, "ties", Ties.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Kernel kernel;

  private Object server; // a Start until there is a server, or for ever; the turn's
  private @Nullable Node backlog; // taken and not yet handled, oldest first; the turn's
  private volatile @Nullable Seat seat; // who runs the turn, for killers and for unparking
  private volatile @Nullable ExitReason doom; // first reason wins; in the end, the exit reason
  private volatile @Nullable Ties ties;

  @SuppressWarnings("unused") // through CLAIMED
  private volatile boolean claimed;

  private volatile boolean unfinished; // claimed, and the conclusion has failed

  TurnLoop(Kernel kernel, Object server) {
    this.kernel = kernel;
    this.server = server;
  }

  private Cell self() {
    return (Cell) this;
  }

  final Kernel kernel() {
    return kernel;
  }

  final @Nullable Seat seat() {
    return seat;
  }

  /** The object behind the actor; null before its factory has returned, and for a bare process. */
  final @Nullable Object server() {
    Object s = server;
    return s instanceof Start ? null : s;
  }

  /** Whether the actor serves a protocol, or cannot be asked yet. */
  final boolean mayServe(Class<?> protocol) {
    return switch (server) {
      case Start.OfServer starting -> true;
      case Start.OfProcess process -> false;
      case Start.Over(var kind) -> kind != null && protocol.isAssignableFrom(kind);
      default -> protocol.isInstance(server);
    };
  }

  /** Whether this is a bare process, which serves no protocol. */
  final boolean isProcess() {
    return server instanceof Start.OfProcess;
  }

  /** Who runs the turn now; for a harness, which runs the turns itself. */
  final void seat(@Nullable Seat on) {
    SEAT.setOpaque(this, on);
  }

  final @Nullable Ties tiesIfAny() {
    return ties;
  }

  final Ties ties() {
    Ties t = ties;
    if (t != null) {
      return t;
    }
    Ties made = new Ties(self());
    Ties seen = (Ties) TIES.compareAndExchange(this, null, made);
    return seen == null ? made : seen;
  }

  /** Why the actor ends or has ended; null while it lives. */
  final @Nullable ExitReason exitReason() {
    return doom;
  }

  /** Makes the actor end before its next message; false if another reason was first. */
  final boolean dooms(ExitReason reason) {
    return DOOM.compareAndSet(this, null, reason);
  }

  /** Runs the first turn on the starter's thread; null if the actor now runs. */
  final @Nullable ExitReason startHere(Seat starter) {
    return starter.nest(this, () -> firstTurnHere(starter));
  }

  private @Nullable ExitReason firstTurnHere(Seat starter) {
    SEAT.setOpaque(this, starter);
    VarHandle.fullFence(); // a killer sees the seat, or is seen here
    ExitReason failure = init(starter);
    if (failure == null) {
      SEAT.setOpaque(this, null);
      if (backlog != null || !release()) {
        kernel.scheduler().schedule(this, starter);
      }
    }
    return failure;
  }

  private @Nullable ExitReason init(Seat on) {
    ExitReason failure = doom != null ? doom : makeServer(on);
    if (failure != null) {
      if (ties != null) {
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
      kernel.host().parkNanos(this, 1_000_000);
    }
  }

  private @Nullable ExitReason makeServer(Seat on) {
    try {
      Object made = ((Start.OfServer) server).factory().call();
      server = Objects.requireNonNull(made, "the factory of a server has returned null");
      if (made instanceof GenServer hooks) {
        hooks.init();
      }
      return on.stop instanceof ExitReason asked ? asked : doom;
    } catch (Throwable thrown) {
      return doom != null ? doom : Crash.reason(thrown);
    }
  }

  @Override
  protected final void run(Seat on) {
    if (claimed) {
      concludeAgain(on);
      return;
    }
    Node node = begin(on);
    if (server instanceof Start start) {
      if (!firstTurn(start, on)) {
        return;
      }
      clearInterrupt(on);
      node = backlog; // a receive may have taken from it
    }
    int ticks = kernel.scheduler().ticks();
    for (int left = MAX_MESSAGES; ; left--) {
      if (doom != null) {
        finish(doom, false, null, on);
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
      if (left <= 0 || ticks != kernel.scheduler().ticks()) {
        backlog = node;
        end(on);
        kernel.scheduler().enqueue(this);
        return;
      }
      backlog = unlink(node);
      Signal signal = (Signal) node;
      ExitReason ending = signal.deliver(self(), on);
      clearInterrupt(on);
      if (ending == null && on.stop != null) {
        ending = (ExitReason) on.stop;
      }
      if (doom != null) {
        finish(doom, false, signal, on);
        return;
      }
      if (ending != null) {
        finish(ending, true, signal, on);
        return;
      }
      node = backlog;
    }
  }

  /** A handler's interrupt is no business of the next one's. */
  private static void clearInterrupt(Seat on) {
    if (on.thread().isInterrupted()) {
      Thread.interrupted();
    }
  }

  /** The oldest message, taken out. For a harness, which runs the turns itself. */
  final @Nullable Node takeNext() {
    Node node = backlog == null ? takeAll() : backlog;
    backlog = node == null ? null : unlink(node);
    return node;
  }

  /** Says who runs the turn, and takes what there is to handle. */
  private @Nullable Node begin(Seat on) {
    SEAT.setOpaque(this, on);
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
    SEAT.setOpaque(this, null);
  }

  /** Runs init, or the whole of a bare process, on a worker; false if the turn is over. */
  private boolean firstTurn(Start start, Seat on) {
    return switch (start) {
      case Start.OfServer(var factory, var starter) -> {
        ExitReason failure = init(on);
        if (starter != null) {
          starter.done(failure);
        }
        yield failure == null;
      }
      case Start.OfProcess(ProcessBody body) -> {
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
    while (true) {
      if (doom != null) {
        throw new ExitNow(doom);
      }
      Cell.checkNotFenced(on);
      while (node != null) {
        Signal signal = (Signal) node;
        Receive.Answer answer = wanted.look(signal, self());
        if (answer == Receive.Answer.LEAVE) {
          before = node;
          node = next(node);
          continue;
        }
        node = unlink(node);
        append(before, node);
        if (answer == Receive.Answer.TAKE) {
          signal.taken(self());
          return wanted.found();
        }
      }
      if (over) {
        return null;
      }
      over = !waitForMail(wanted, on);
      node = takeAll();
      append(before, node);
    }
  }

  private void append(@Nullable Node last, @Nullable Node rest) {
    if (last == null) {
      backlog = rest;
    } else {
      link(last, rest);
    }
  }

  /** Parks until something comes; false once the limit has passed, whatever has come. */
  private boolean waitForMail(Receive wanted, Seat on) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (wanted.isOver(kernel.host())) {
      return false;
    }
    if (!isEmpty()) {
      return true;
    }
    on.beforeParking();
    if (!startWaiting()) {
      return true;
    }
    try {
      while (isWaiting()) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        if (!wanted.park(kernel.host())) {
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
    if (terminate && server instanceof GenServer hooks) {
      on.handle(new Ending(last)); // for a killer, should the hook hang
      on.stop = null;
      try {
        hooks.terminate(reason);
      } catch (Throwable thrown) {
        why = Crash.reason(thrown);
      }
    }
    boolean own = dooms(why);
    if (!claim()) {
      // A killer was faster, and does the rest, but for what only this turn knows.
      if (last != null) {
        last.discard(self(), Objects.requireNonNull(doom));
      }
      on.end();
      return;
    }
    if (own) {
      Reports.ended(self(), why, last);
    }
    if (answer != null && last instanceof CallSignal<?> answered) {
      conclude(on);
      answered.complete(answer, kernel.host());
      return;
    }
    if (last != null) {
      link(last, backlog);
      backlog = last;
    }
    conclude(on);
  }

  /**
   * What a turn handles while it ends its actor. It is no call, so nobody can put its reply off.
   */
  record Ending(@Nullable Signal last) {}

  final boolean claim() {
    return CLAIMED.compareAndSet(this, false, true);
  }

  /** Ends the actor; only who has claimed that. */
  final void conclude(@Nullable Seat on) {
    try {
      tryToConclude(on);
    } catch (Throwable failure) {
      // Want of memory. Each step may be done twice without harm, so the tick has it done again.
      unfinished = true;
      kernel.scheduler().strand(self());
    }
  }

  /**
   * A claimed actor is run again for what its end has left undone, or was in the queue meanwhile.
   */
  private void concludeAgain(Seat on) {
    if (unfinished) {
      unfinished = false;
      conclude(on);
    }
  }

  private void tryToConclude(@Nullable Seat on) {
    ExitReason reason = Objects.requireNonNull(doom);
    kernel.release(self());
    append(lastOf(backlog), close());
    Ties t = ties;
    if (t != null) {
      tellTies(t, reason);
    }
    // Callers last: whoever hears that the server is down may count on its supervisor having heard.
    for (Node node = backlog; node != null; node = backlog) {
      ((Signal) node).discard(self(), reason);
      backlog = unlink(node);
    }
    if (on != null) {
      on.end();
    }
    SEAT.setOpaque(this, null);
    Object was = server;
    server = new Start.Over(was instanceof Start ? null : was.getClass());
    kernel.ended(self(), reason);
  }

  private static @Nullable Node lastOf(@Nullable Node chain) {
    Node last = chain;
    for (Node node = chain; node != null; node = next(node)) {
      last = node;
    }
    return last;
  }

  /** Tells one after the other, and drops each only when it is told. */
  private void tellTies(Ties t, ExitReason reason) {
    t.close();
    for (Link link = t.anyLink(); link != null; link = t.anyLink()) {
      link.other(self()).linkBroken(self(), reason, link);
      t.release(link);
    }
    for (Monitor monitor = t.anyWatcher(); monitor != null; monitor = t.anyWatcher()) {
      monitor.watcher().tell(new DownSignal(monitor, reason), Seat.current());
      t.unwatch(monitor);
    }
    for (OpenReply<?> reply = t.anyReply(); reply != null; reply = t.anyReply()) {
      reply.call().fail(reason, kernel.host());
      t.release(reply);
    }
    for (Monitor monitor = t.anyMonitor(); monitor != null; monitor = t.anyMonitor()) {
      monitor.target().ties().unwatch(monitor);
      t.release(monitor);
    }
  }
}
