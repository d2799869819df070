package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.AlreadyStarted;
import dev.troupe.Books;
import dev.troupe.ExitReason;
import dev.troupe.Mailbox;
import dev.troupe.ProcessBody;
import dev.troupe.StartException;
import dev.troupe.StartIgnoredException;
import dev.troupe.StartOptions;
import dev.troupe.SystemOptions;
import dev.troupe.internal.host.Host;
import dev.troupe.internal.host.Hosts;
import dev.troupe.internal.host.StackReserve;
import dev.troupe.internal.scheduler.Scheduler;
import dev.troupe.internal.scheduler.Seat;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** One actor system: its scheduler, its actors and their names. */
public final class Kernel implements ActorSystem {

  private static final Mailbox UNBOUNDED = StartOptions.defaults().mailbox();
  private static final AtomicInteger INCARNATIONS = new AtomicInteger();

  private final String name;
  private final int incarnation = INCARNATIONS.incrementAndGet();
  private final long callLimit;
  private final long shutdownLimit;
  private final Host host;
  private final Scheduler scheduler;
  private final Cell outside; // the sender of what no actor has sent
  private final Cell root; // the parent of those that no actor has started
  private final ProcessTable processes = new ProcessTable();
  private final Map<String, Cell> names = new ConcurrentHashMap<>();
  private final Map<String, GroupScope<?>> groupScopes = new ConcurrentHashMap<>();
  private final AtomicLong ids = new AtomicLong();
  private final DeadLetterOffice deadLetters = new DeadLetterOffice(this);
  private final LostReplies lostReplies = new LostReplies(this);
  private final Queue<StuckHandler> stuckHandlers = new ConcurrentLinkedQueue<>();
  private final Errands errands = new Errands();
  private final Totals totals = new Totals();
  private final LongAdder skippedCalls = new LongAdder();
  private final AlarmOffice alarms;
  private final Shutdown shutdown = new Shutdown(this);
  private volatile @Nullable Cell top;

  private Kernel(String name, SystemOptions options) {
    this.name = name;
    this.callLimit = Limits.positive(options.callTimeout(), "The call timeout of a system");
    this.shutdownLimit = Limits.positive(options.shutdownLimit(), "The shutdown limit of a system");
    this.host = Hosts.of(name);
    this.scheduler = new Scheduler(name, host);
    this.alarms = new AlarmOffice(this, processes, options.highWater());
    this.outside = Cell.outside(this);
    this.root = Cell.outside(this);
    outside.tell(
        new Wake(), null); // to nobody, so that what a send needs is loaded; see Worker.load
  }

  /**
   * Makes a system without a thread; those come with {@link #start} or the first turn.
   *
   * @param name its name
   * @param options its options
   * @return the system
   */
  public static Kernel create(String name, SystemOptions options) {
    Objects.requireNonNull(options, "options");
    if (Objects.requireNonNull(name, "name").isBlank()) {
      throw new IllegalArgumentException("A system needs a name that is not blank.");
    }
    return new Kernel(name, options);
  }

  /**
   * Starts the tree.
   *
   * @param tree makes the server of the top supervisor, or null for none
   */
  public void start(@Nullable Callable<?> tree) {
    host.serves(this::close);
    scheduler.start();
    lostReplies.start();
    alarms.start();
    Kernels.started(this);
    if (tree == null) {
      return;
    }
    try {
      Cell started = start(tree, StartOptions.defaults(), null);
      top = started;
      ExitReason ended = started.exitReason();
      if (ended != null) {
        shutdown.topEnded(ended); // so soon that `top` was not there for it to be noticed by
      }
    } catch (Throwable failure) {
      shutdown.run();
      throw failure;
    }
  }

  // ---- what the parts need

  @Override
  public String name() {
    return name;
  }

  int incarnation() {
    return incarnation;
  }

  /**
   * Where the system has its time and threads from.
   *
   * @return its host
   */
  public Host host() {
    return host;
  }

  Scheduler scheduler() {
    return scheduler;
  }

  Cell outside() {
    return outside;
  }

  Cell root() {
    return root;
  }

  @Nullable Cell top() {
    return top;
  }

  /**
   * How long a call waits that has no limit of its own.
   *
   * @return nanoseconds
   */
  public long callLimit() {
    return callLimit;
  }

  Errands errands() {
    return errands;
  }

  LostReplies lostReplies() {
    return lostReplies;
  }

  Totals totals() {
    return totals;
  }

  void countSkipped() {
    skippedCalls.increment();
  }

  @Nullable Cell named(String wanted) {
    return names.get(wanted);
  }

  /**
   * An actor that is to get messages of this system's.
   *
   * @param ref the actor
   * @param what what is asked for it, for the message
   * @return the actor
   * @throws IllegalArgumentException if it is of another system
   */
  Cell own(ActorRef ref, String what) {
    Cell cell = (Cell) Objects.requireNonNull(ref, "watcher");
    if (cell.kernel() != this) {
      throw new IllegalArgumentException(
          cell
              + " of "
              + cell.kernel()
              + " cannot "
              + what
              + " of "
              + this
              + ". Give an actor of that system, which may send on what it gets.");
    }
    return cell;
  }

  /** Those that live, and those whose end is not told to all yet. */
  List<Cell> processes() {
    return processes.all();
  }

  /**
   * The actors that live.
   *
   * @return in no order
   */
  public List<Cell> living() {
    return processes.all().stream().filter(Cell::isAlive).toList();
  }

  void stuck(StuckHandler handler) {
    stuckHandlers.removeIf(other -> !other.isRunning());
    stuckHandlers.add(handler);
  }

  /**
   * The handlers that were killed and still run.
   *
   * @return the handlers
   */
  public List<StuckHandler> stuckHandlers() {
    return stuckHandlers.stream().filter(StuckHandler::isRunning).toList();
  }

  /**
   * The id of the actor that was started last.
   *
   * @return 0 if none was
   */
  public long lastId() {
    return ids.get();
  }

  boolean isEmpty() {
    return processes.isEmpty();
  }

  long shutdownLimit() {
    return shutdownLimit;
  }

  // ---- starting and ending actors

  /**
   * Starts an actor with a server, and returns when its init has.
   *
   * @param factory makes the server
   * @param options name, start limit and mailbox
   * @param linked the actor of the current turn, to link it to; or null
   * @return the actor
   */
  public Cell start(Callable<?> factory, StartOptions options, @Nullable Cell linked) {
    Objects.requireNonNull(factory, "server");
    StackReserve.forStart();
    Seat seat = Seat.current();
    Cell.checkNotFenced(seat);
    Long limit = options.startLimit().map(Duration::toNanos).orElse(null);
    StartWait wait = limit == null ? null : new StartWait(host);
    Cell parent = linked == null ? root : linked;
    Start start = new Start.OfServer(factory, wait);
    long id = ids.incrementAndGet();
    Mailbox mailbox = options.mailbox();
    Cell cell =
        mailbox == UNBOUNDED || mailbox.equals(UNBOUNDED)
            ? new Cell(this, id, parent, start)
            : BoundedCell.of(this, id, parent, start, mailbox);
    register(cell, options.name());
    if (linked != null) {
      Ties.link(linked, cell);
    }
    ExitReason failure;
    if (wait == null || limit == null) {
      failure = startHere(cell, seat);
    } else {
      failure = startElsewhere(cell, wait, limit, seat);
    }
    if (failure == TurnLoop.IGNORED) {
      throw new StartIgnoredException(cell + " has ignored its start by Self.ignore().");
    }
    if (failure != null) {
      throw new StartException(cell + " could not be started: " + inWords(failure), failure);
    }
    return cell;
  }

  /**
   * A sentence's end; a start that has failed because another has is told by what the other says.
   */
  private static String inWords(ExitReason failure) {
    String words =
        failure instanceof ExitReason.Crashed(StartException inner)
            ? String.valueOf(inner.getMessage())
            : failure.toString();
    return words.endsWith(".") ? words : words + ".";
  }

  private static @Nullable ExitReason startHere(Cell cell, @Nullable Seat seat) {
    if (seat != null) {
      return cell.startHere(seat);
    }
    try {
      return cell.startHere(Seat.take());
    } finally {
      Seat.vacate();
    }
  }

  private @Nullable ExitReason startElsewhere(
      Cell cell, StartWait wait, long limit, @Nullable Seat seat) {
    Cell starter = seat != null && seat.task() instanceof Cell self ? self : null;
    wait.waitingFor(cell);
    if (starter != null) {
      starter.waitFor(wait); // who is new waits for nobody: no cycle closes here
    }
    try {
      scheduler.schedule(cell, seat);
      return wait.await(limit, seat) ? wait.failure() : giveUp(cell);
    } finally {
      if (starter != null) {
        starter.waitIsOver();
      }
    }
  }

  /**
   * The start limit has passed: nothing of the actor is to be left when the starter hears of it.
   */
  private ExitReason giveUp(Cell cell) {
    boolean interrupted = Thread.interrupted(); // else parking would be spinning
    Ties.unlink(cell, cell.parent());
    cell.exit(root, ExitReason.kill());
    while (cell.isAlive()) {
      host.parkNanos(cell, 1_000_000);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return new ExitReason.Custom(
        interrupted ? "the starter was interrupted" : "init did not return within the start limit");
  }

  @Override
  public Optional<ActorRef> tree() {
    return Optional.ofNullable(top);
  }

  @Override
  public ActorRef spawn(ProcessBody body) {
    Objects.requireNonNull(body, "body");
    return spawn(body, null);
  }

  /**
   * Starts a bare process, and returns at once.
   *
   * @param body what it runs
   * @param linked the actor of the current turn, to link it to; or null
   * @return the process
   */
  public Cell spawn(ProcessBody body, @Nullable Cell linked) {
    StackReserve.forStart();
    Seat seat = Seat.current();
    Cell.checkNotFenced(seat);
    Cell parent = linked == null ? root : linked;
    Cell cell = new Cell(this, ids.incrementAndGet(), parent, new Start.OfProcess(body));
    register(cell, null);
    if (linked != null) {
      Ties.link(linked, cell);
    }
    scheduler.schedule(cell, seat);
    return cell;
  }

  /**
   * Starts a bare process under a monitor, which is there before the process runs.
   *
   * @param body what it runs
   * @param watcher the actor of the current turn
   * @return the monitor
   */
  public Monitor spawnMonitor(ProcessBody body, Cell watcher) {
    StackReserve.forStart();
    Seat seat = Seat.current();
    Cell.checkNotFenced(seat);
    Cell cell = new Cell(this, ids.incrementAndGet(), root, new Start.OfProcess(body));
    register(cell, null);
    Monitor monitor = watcher.monitor(cell, Set.of());
    scheduler.schedule(cell, seat);
    return monitor;
  }

  /** An actor whose turns nobody runs but a {@link Harness}. */
  Cell harnessed(Object server) {
    Cell cell = new Cell(this, ids.incrementAndGet(), root, server);
    register(cell, null);
    return cell;
  }

  /** Ends an actor that no turn of its own can end. */
  void abandon(Cell cell) {
    cell.dooms(ExitReason.shutdown());
    if (cell.claim()) {
      cell.conclude(null);
    }
  }

  /** Enters a new actor, and its name if it is to have one. */
  void register(Cell cell, @Nullable String wanted) {
    processes.add(cell);
    Starts.note(cell);
    // Only now: a shutdown that has begun since either sees the actor or is seen here.
    if (shutdown.hasBegun()) {
      processes.remove(cell);
      Starts.forget(cell);
      throw new StartException(
          "System \"" + name + "\" is closed, so no actor can be started in it.",
          ExitReason.shutdown());
    }
    if (wanted == null) {
      return;
    }
    cell.ties().name(wanted);
    Cell holder = names.putIfAbsent(wanted, cell);
    if (holder != null) {
      processes.remove(cell);
      Starts.forget(cell);
      throw new StartException(
          "The name \"" + wanted + "\" is taken by " + holder + " of system \"" + name + "\".",
          new ExitReason.Custom(new AlreadyStarted(wanted, holder)));
    }
  }

  /**
   * The scope of process groups of a name.
   *
   * @param scope its name
   * @return always the same for the same name
   */
  public GroupScope<?> groupScope(String scope) {
    if (Objects.requireNonNull(scope, "name").isBlank()) {
      throw new IllegalArgumentException("The name of a scope must not be blank.");
    }
    return groupScopes.computeIfAbsent(scope, wanted -> new GroupScope<>(this, wanted));
  }

  /** Frees what others can see of an actor that ends. */
  void release(Cell cell) {
    Ties ties = cell.tiesIfAny();
    if (ties != null) {
      String held = ties.name();
      if (held != null) {
        names.remove(held, cell);
      }
      ties.releaseHoldings();
    }
  }

  /** Nothing more comes of an actor: all that had to do with it have been told of its end. */
  void ended(Cell cell, ExitReason reason) {
    processes.remove(cell);
    Starts.forget(cell);
    if (cell == top) {
      shutdown.topEnded(reason);
    }
    shutdown.ended();
  }

  // ---- what users see

  @Override
  public Optional<ActorRef> whereis(String wanted) {
    return Optional.ofNullable(names.get(Objects.requireNonNull(wanted, "name")));
  }

  @Override
  public DeadLetterOffice deadLetters() {
    return deadLetters;
  }

  @Override
  public AlarmOffice alarms() {
    return alarms;
  }

  @Override
  public Books books() {
    Books books = totals.books(); // first: so what an actor's end moves is counted twice by nobody
    for (Cell cell : processes.all()) {
      if (!cell.isSettled()) {
        books = books.plus(cell.books(false));
      }
    }
    return books;
  }

  @Override
  public long skippedCalls() {
    return skippedCalls.sum();
  }

  @Override
  public boolean isRunning() {
    return !shutdown.hasBegun();
  }

  @Override
  public ExitReason awaitTermination() throws InterruptedException {
    Seat seat = Seat.current();
    if (seat != null && seat.task() instanceof Cell cell && cell.kernel() == this) {
      throw new IllegalStateException(
          cell
              + " waits for the end of its own system, which would wait for this handler. Wait on"
              + " another thread.");
    }
    return shutdown.await();
  }

  @Override
  public void close() {
    Seat seat = Seat.current();
    if (seat != null && seat.task() instanceof Cell cell && cell.kernel() == this) {
      throw new IllegalStateException(
          cell
              + " closes its own system, which would wait for this handler for ever. Close it from"
              + " another thread, or stop the top supervisor.");
    }
    shutdown.run();
  }

  @Override
  public String toString() {
    return "system \"" + name + "\"";
  }
}
