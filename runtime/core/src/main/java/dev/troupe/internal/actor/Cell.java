package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import dev.troupe.Alias;
import dev.troupe.DeadLetter;
import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.MonitorOption;
import dev.troupe.MonitorRef;
import dev.troupe.ServerDownException;
import dev.troupe.StateMachine;
import dev.troupe.Timers;
import dev.troupe.internal.host.StackReserve;
import dev.troupe.internal.scheduler.Emergency;
import dev.troupe.internal.scheduler.Scheduler;
import dev.troupe.internal.scheduler.Seat;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One actor: its address, what others do to it, and what its own turn asks of it. */
public sealed class Cell extends TurnLoop implements ActorRef permits BoundedCell {

  /** How long a handler has after a kill's interrupt before its actor is taken from it. */
  private static final long KILL_GRACE = 500_000_000;

  private final long id;

  // Its neighbours in the ProcessTable, which alone touches them.
  @Nullable Cell newer;
  @Nullable Cell older;

  Cell(Kernel kernel, long id, Cell parent, Object server) {
    super(kernel, server);
    this.id = id;
    if (parent != kernel.root()) {
      ties(parent);
    }
  }

  private Cell(Kernel kernel) {
    super(kernel, kernel);
    this.id = 0;
    close();
  }

  /** One that is no actor and never was: it stands for who is outside the system. */
  static Cell outside(Kernel kernel) {
    return new Cell(kernel);
  }

  // ---- who it is

  @Override
  public Kernel system() {
    return kernel();
  }

  @Override
  public String node() {
    return "local";
  }

  @Override
  public long id() {
    return id;
  }

  @Override
  public int incarnation() {
    return kernel().incarnation();
  }

  @Override
  public boolean isAlive() {
    return !isClosed();
  }

  /** Whose turn has started it, if it is linked to that; else the root, which is its own parent. */
  final Cell parent() {
    Ties t = tiesIfAny();
    Cell parent = t == null ? null : t.parent();
    return parent == null ? kernel().root() : parent;
  }

  /** Whether an actor is this one, or its parent's parent, and so on. */
  boolean descendsFrom(Cell ancestor) {
    Cell root = kernel().root();
    Cell cell = this;
    while (cell != ancestor && cell != root) {
      cell = cell.parent();
    }
    return cell == ancestor;
  }

  @Nullable String name() {
    Ties t = tiesIfAny();
    return t == null ? null : t.name();
  }

  /** By number: so a set of actors has the same order in each run of the same simulation. */
  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public String toString() {
    String name = name();
    return name == null ? "actor #" + id : "actor \"" + name + "\" (#" + id + ")";
  }

  // ---- signals to it, from any thread

  @Override
  public void send(Object message) {
    Objects.requireNonNull(message, "message");
    Seat sender = Seat.current();
    checkNotFenced(sender);
    if (!enter(new InfoSignal(message), sender)) {
      kernel().totals().add(Totals.Column.DEAD_LETTERS, 1);
      kernel().deadLetters().add(message, this, null, DeadLetter.Why.NO_PROCESS);
    }
  }

  /**
   * Sends a cast.
   *
   * @param cast the message
   */
  public void cast(CastSignal cast) {
    Seat sender = Seat.current();
    checkNotFenced(sender);
    if (!enter(cast, sender)) {
      kernel().totals().add(Totals.Column.DEAD_LETTERS, 1);
      kernel().deadLetters().add(cast, this, null, DeadLetter.Why.NO_PROCESS);
    }
  }

  /**
   * Calls, and waits for the outcome.
   *
   * @param call the message
   * @param limit nanoseconds, or {@code Long.MAX_VALUE} for none, or less than 0 for the system's
   * @return null if replied, or the declared exception that is the reply
   */
  public final @Nullable Throwable call(CallSignal<?> call, long limit) {
    return Calls.call(this, call, limit < 0 ? kernel().callLimit() : limit);
  }

  /**
   * Calls without waiting.
   *
   * @param call the message
   * @param limit as of {@link #call}
   * @param <R> what the call returns
   * @return the outcome to come
   */
  public final <R extends @Nullable Object> CompletableFuture<R> async(
      CallSignal<R> call, long limit) {
    return Calls.async(this, call, limit < 0 ? kernel().callLimit() : limit);
  }

  /**
   * This actor, for who wants to send it messages of a protocol.
   *
   * @param protocol what they speak
   * @return this
   * @throws dev.troupe.WrongProtocolException if it is known not to serve it
   */
  public final Cell serving(Class<?> protocol) {
    if (!mayServe(protocol)) {
      throw Failures.wrongProtocol(protocol, this);
    }
    return this;
  }

  /** Sends a call, which counts; false if the actor has ended. */
  boolean post(CallSignal<?> call, @Nullable Seat sender, long limit) {
    return enter(call, sender);
  }

  /** Sends a signal that does not count; false if the actor has ended. Never waits. */
  boolean tell(Signal signal, @Nullable Seat sender) {
    return enter(signal, sender);
  }

  /** Puts a signal into the mailbox's word; false if the actor has ended. */
  final boolean enter(Signal signal, @Nullable Seat sender) {
    // Read beforehand: once IDLE is gone from the mailbox, no call is safe from a full stack, and
    // without a turn nobody would ever come to this actor. So the frame that pushes holds the
    // catch.
    Scheduler scheduler = kernel().scheduler();
    Emergency emergency = scheduler.emergency;
    Push push = push(signal);
    if (push == Push.WAKE) {
      try {
        scheduler.schedule(this, sender);
      } catch (Throwable failure) {
        try {
          synchronized (emergency) {
            nextQueued = emergency.first;
            emergency.first = this;
          }
        } catch (Throwable noMonitor) {
          nextQueued = this; // see Emergency
        }
        throw failure;
      }
    } else if (push == Push.UNPARK) {
      unparkTurn();
    }
    return push != Push.DEAD;
  }

  private void unparkTurn() {
    Seat waiting = seat();
    if (waiting != null) {
      kernel().host().unpark(waiting.thread());
    }
  }

  @Override
  public void exit(ExitReason reason) {
    Objects.requireNonNull(reason, "reason");
    Seat sender = Seat.current();
    checkNotFenced(sender);
    exit(sender != null && sender.task() instanceof Cell from ? from : kernel().outside(), reason);
  }

  void exit(Cell from, ExitReason reason) {
    StackReserve.forSteps();
    Ties t = tiesIfAny();
    if (reason instanceof ExitReason.Kill) {
      kill();
    } else if (t != null && t.trapsExits()) {
      tell(new ExitSignal(from, reason, null), Seat.current());
    } else if (!(reason instanceof ExitReason.Normal) || from == this) {
      doom(reason);
    }
  }

  /** The other end of a link has ended. */
  void linkBroken(Cell other, ExitReason reason, Link link) {
    switch (ties().broken(link)) {
      case VOID -> {}
      case MESSAGE -> {
        ExitSignal exit = new ExitSignal(other, reason, link);
        if (link.comesFirstTo(this)) {
          tellFirst(exit);
        } else {
          tell(exit, Seat.current());
        }
      }
      case SIGNAL -> {
        if (!(reason instanceof ExitReason.Normal)) {
          doom(reason);
        }
      }
    }
  }

  void doom(ExitReason reason) {
    if (dooms(reason)) {
      tell(new Wake(), Seat.current());
    }
  }

  private void kill() {
    doom(ExitReason.killed());
    Seat running = seat();
    if (running != null && running.interrupt(this)) {
      kernel().host().schedule(KILL_GRACE, this::takeFromHandler);
    }
  }

  /** The handler has not ended in time: the actor goes on to its end without it. */
  private void takeFromHandler() {
    Seat stuck = seat();
    if (!claim()) {
      return;
    }
    Object inFlight = null;
    try {
      inFlight = stuck == null ? null : stuck.fence(this);
      Object stolen = inFlight;
      if (stuck != null && stuck.hasFenced(this) && isMessage(inFlight)) {
        heldByZombie();
      }
      if (stuck != null) {
        kernel().stuck(new StuckHandler(this, stuck));
      }
      kernel()
          .host()
          .startPlatform("troupe-" + kernel().name() + "-kill", true, () -> concludeFenced(stolen));
    } catch (Throwable noThread) {
      concludeFenced(inFlight);
    }
  }

  /** Whether what a turn says that it handles is a message; of casts and infos it says nothing. */
  private boolean isMessage(@Nullable Object handling) {
    return switch (handling) {
      case null -> !isProcess();
      case Around(Signal last) -> last != null && last.isMessage();
      case Signal signal -> signal.isMessage();
      default -> false;
    };
  }

  private void concludeFenced(@Nullable Object inFlight) {
    try {
      Reports.fenced(this);
    } catch (Throwable failure) {
      // Want of memory. Whatever can be said, the actor must come to its end.
    }
    conclude(null);
    Object message =
        switch (inFlight) {
          case Ending(Signal last) -> last;
          case Around(Signal last) -> last;
          case null, default -> inFlight;
        };
    ExitReason reason = exitReason();
    if (message instanceof Signal signal && reason != null) {
      signal.discard(this, reason);
    }
  }

  // ---- what its own turn asks for

  /**
   * See {@link dev.troupe.Self#link}.
   *
   * @param other the other end
   */
  public void link(Cell other) {
    StackReserve.forSteps();
    if (other != this && !Ties.link(this, other)) {
      exit(other, ExitReason.noProc());
    }
  }

  /**
   * See {@link dev.troupe.Self#linkWithPriority}.
   *
   * @param other the other end
   */
  public void linkWithPriority(Cell other) {
    StackReserve.forSteps();
    link(other);
    ties().prioritize(other);
  }

  /**
   * See {@link dev.troupe.Self#unlink}.
   *
   * @param other the other end
   */
  public void unlink(Cell other) {
    StackReserve.forSteps();
    Ties.unlink(this, other);
  }

  /**
   * See {@link dev.troupe.Self#monitor}.
   *
   * @param target whom to observe
   * @param options what makes it special
   * @return the monitor
   */
  public Monitor monitor(Cell target, Set<MonitorOption> options) {
    StackReserve.forSteps();
    Monitor monitor = new Monitor(this, target, options);
    ties().hold(monitor);
    if (!target.ties().watch(monitor)) {
      // The exit of a link comes first, which the actor's end may just be about to send.
      Link untold = target.ties().linkTo(this);
      ExitReason reason = target.exitReason();
      if (untold != null && reason != null) {
        linkBroken(target, reason, untold);
      }
      monitor.fire(ExitReason.noProc());
    }
    return monitor;
  }

  /**
   * See {@link dev.troupe.Self#demonitor}.
   *
   * @param ref the monitor
   */
  public void demonitor(MonitorRef ref) {
    Monitor monitor = (Monitor) ref;
    StackReserve.forSteps();
    if (monitor.watcher() != this) {
      throw new IllegalArgumentException(
          this + " cannot take back a monitor of " + monitor.watcher() + ".");
    }
    monitor.end();
  }

  /**
   * See {@link dev.troupe.Self#alias}.
   *
   * @param options what makes it special
   * @return the alias
   */
  public AliasOf alias(Set<Alias.Option> options) {
    return new AliasOf(
        this, options.contains(Alias.Option.REPLY), options.contains(Alias.Option.PRIORITY), null);
  }

  /**
   * See {@link dev.troupe.Self#unalias}.
   *
   * @param alias the alias
   * @return whether it was active
   */
  public boolean unalias(Alias alias) {
    AliasOf mine = (AliasOf) alias;
    if (mine.owner() != this) {
      throw new IllegalArgumentException(
          this + " cannot take back an alias of " + mine.owner() + ".");
    }
    return mine.end();
  }

  /**
   * See {@link dev.troupe.Self#trapExits}.
   *
   * @param on whether to trap
   */
  public void trapExits(boolean on) {
    StackReserve.forSteps();
    ties().trapExits(on);
  }

  /**
   * Has something released when the actor ends, before anybody hears of that. Any thread.
   *
   * @param holding what to release
   * @return false if the actor has ended or is just about to: then it will not be released
   */
  public boolean hold(Holding holding) {
    return ties().hold(holding);
  }

  /**
   * Takes {@link #hold} back. Any thread.
   *
   * @param holding what need not be released any more
   */
  public void letGo(Holding holding) {
    Ties t = tiesIfAny();
    if (t != null) {
      t.letGo(holding);
    }
  }

  /**
   * See {@link dev.troupe.Self#idleTimeout}.
   *
   * @param nanos after how long
   */
  public void idleTimeout(long nanos) {
    gear().idleTimeout(nanos);
  }

  /**
   * See {@link dev.troupe.Self#become}.
   *
   * @param server what takes the messages from now on
   */
  public void become(Object server) {
    if (server instanceof StateMachine<?> || server() instanceof StateMachine<?>) {
      throw new IllegalStateException(
          "Self.become(...) is for plain servers. A state of a state machine calls its own"
              + " become(...); an actor that is to be one is started with a state.");
    }
    replaceServer(server);
  }

  /**
   * See {@link dev.troupe.Self#timers}.
   *
   * @return this actor's timers
   */
  public Timers timers() {
    return gear().timers();
  }

  // ---- what a SysCall does in its turn

  /** Lets nothing be handled but what the runtime asks. */
  public void suspend() {
    gear().suspend();
  }

  /** Takes {@link #suspend} back. */
  public void resume() {
    gear().resume();
  }

  /**
   * Whether the actor is suspended.
   *
   * @return whether it is
   */
  public boolean isSuspended() {
    Gear gear = gearIfAny();
    return gear != null && gear.isSuspended();
  }

  /**
   * What the server shows of itself.
   *
   * @return see {@link GenServer#formatStatus}
   */
  public @Nullable Object shownState() {
    return server() instanceof GenServer hooks ? hooks.formatStatus() : server();
  }

  /**
   * The server, if it is what the caller thinks.
   *
   * @param expected its class
   * @param <S> its class
   * @return the server
   * @throws IllegalArgumentException if it is of another class
   */
  public <S> S serverAs(Class<S> expected) {
    Object server = server();
    if (!expected.isInstance(server)) {
      throw new IllegalArgumentException(
          "The server of "
              + this
              + " is a "
              + (server == null ? "process" : server.getClass().getName())
              + " and no "
              + expected.getName()
              + ".");
    }
    return expected.cast(server);
  }

  /**
   * Puts a new server, or a new state of a machine, in the old one's place. No hook runs.
   *
   * @param next the new one
   * @throws IllegalArgumentException if only one of both is a state of a machine
   */
  public void replaceState(Object next) {
    Object old = Objects.requireNonNull(server());
    checkSameKind(old, next);
    replaceServer(next);
  }

  private void checkSameKind(Object old, Object next) {
    if (next instanceof StateMachine<?> != old instanceof StateMachine<?>) {
      throw new IllegalArgumentException(
          "A state machine cannot become a plain server behind a living actor, nor a plain server a"
              + " state machine: "
              + this
              + " has a "
              + old.getClass().getName()
              + ", and the new one is a "
              + next.getClass().getName()
              + ". Stop it and start the other.");
    }
  }

  /**
   * Puts a new server in the old one's place, if it can take over.
   *
   * @param factory makes the new one
   * @throws Exception what the factory or the new server throws; the old one stays
   */
  public void changeCode(Callable<? extends GenServer> factory) throws Exception {
    if (!isSuspended()) {
      throw new IllegalStateException(
          this + " is not suspended. Its code is changed between suspend() and resume().");
    }
    GenServer next =
        Objects.requireNonNull(factory.call(), "the factory of the new server has returned null");
    Object old = Objects.requireNonNull(server());
    checkSameKind(old, next);
    next.codeChange(old);
    replaceServer(next);
  }

  /**
   * What is kept for those who look for an error.
   *
   * @return this actor's
   */
  public Debugging debugging() {
    return gear().debugging();
  }

  /** Throws if the current turn is no longer its actor's. */
  static void checkNotFenced(@Nullable Seat seat) {
    if (seat != null && seat.isFenced()) {
      throw new IllegalStateException(
          seat.task()
              + " was killed while this handler ran; what the handler sends, calls or replies from"
              + " then on is refused. Let it end when its thread is interrupted.");
    }
  }

  static void checkNotFenced() {
    checkNotFenced(Seat.current());
  }

  @Override
  public void stop(ExitReason reason) {
    stop(reason, Calls.NO_LIMIT);
  }

  @Override
  public void stop(ExitReason reason, Duration limit) {
    stop(reason, Limits.positive(limit, "The limit of stop(...)"));
  }

  /**
   * As {@link #stop(ExitReason)}, with a limit.
   *
   * @param reason why
   * @param limit nanoseconds, or less than 0 for the system's
   */
  public void stop(ExitReason reason, long limit) {
    Objects.requireNonNull(reason, "reason");
    Seat sender = Seat.current();
    if (sender != null && sender.task() == this) {
      throw new IllegalStateException(
          this + " stops itself and would wait for ever. Call Self.stop(...) instead.");
    }
    StopCall call = new StopCall(this, reason);
    try {
      Calls.call(this, call, limit < 0 ? kernel().callLimit() : limit);
    } catch (ServerDownException down) {
      if (!down.reason().equals(reason)) {
        throw down;
      }
    }
  }
}
