package dev.troupe.internal.actor;

import dev.troupe.Books;
import dev.troupe.ExitReason;
import dev.troupe.internal.host.StackReserve;
import dev.troupe.internal.mailbox.Node;
import dev.troupe.internal.scheduler.Seat;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an actor has while it lives, and its end. */
// The end: terminate runs; `claimed` goes from false to true, once; names are freed; the mailbox is
// closed, which is the moment of death; links and monitors are told; waiting calls fail.
abstract sealed class Life extends Tally permits TurnLoop {

  private static final VarHandle SEAT;
  private static final VarHandle ATTENTION;
  private static final VarHandle CLAIMED;
  private static final VarHandle TIES;
  private static final VarHandle WAITS_FOR;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      SEAT = lookup.findVarHandle(Life.class, "seat", Seat.class);
      ATTENTION = lookup.findVarHandle(Life.class, "attention", Object.class);
      CLAIMED = lookup.findVarHandle(Life.class, "claimed", boolean.class);
      TIES = lookup.findVarHandle(Life.class, "ties", Ties.class);
      WAITS_FOR = lookup.findVarHandle(Life.class, "waitsFor", Wait.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private static final Object LOOK = new Object();

  private final Kernel kernel;

  Object server; // a Start until there is a server, or for ever; the turn's
  @Nullable Node backlog; // taken and not yet handled, oldest first; the turn's
  private @Nullable Gear gear; // the turn's
  private volatile @Nullable Seat seat; // who runs the turn, for killers and for unparking

  /**
   * Null while the turn need look at nothing but its mailbox, and so asks for nothing more before
   * each message. LOOK once there is a gear or something has come with priority. In the end the
   * exit reason, of which the first wins.
   */
  private volatile @Nullable Object attention; // through ATTENTION

  private volatile @Nullable Ties ties;
  private volatile @Nullable Wait waitsFor; // what the turn waits for; for Deadlocks

  @SuppressWarnings("unused") // through CLAIMED
  private volatile boolean claimed;

  private volatile boolean urgent; // something has come with priority

  private volatile boolean unfinished; // claimed, and the conclusion has failed

  Life(Kernel kernel, Object server) {
    this.kernel = kernel;
    this.server = server;
  }

  final Cell self() {
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

  /**
   * The object behind the actor, to read what of it never changes. Any thread; one that has not
   * heard of the actor's start in any way may not see the object yet.
   *
   * @param kind of what class it should be
   * @param <S> the class
   * @return null if it is not, or there is none yet or any more
   */
  public final <S> @Nullable S serverOf(Class<S> kind) {
    Object s = server;
    return kind.isInstance(s) ? kind.cast(s) : null;
  }

  /**
   * Whether the actor serves a protocol, or cannot be asked yet.
   *
   * @param protocol a class that its server should be of
   * @return false if it is known not to
   */
  public final boolean mayServe(Class<?> protocol) {
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

  final @Nullable Gear gearIfAny() {
    return gear;
  }

  /** Only in the actor's turn. */
  final Gear gear() {
    Gear g = gear;
    if (g == null) {
      g = new Gear(self());
      gear = g;
      payAttention();
    }
    return g;
  }

  final @Nullable Ties tiesIfAny() {
    return ties;
  }

  final Ties ties() {
    Ties t = ties;
    if (t != null) {
      return t;
    }
    Ties made = new Ties(self(), null);
    Ties seen = (Ties) TIES.compareAndExchange(this, null, made);
    return seen == null ? made : seen;
  }

  /** Ties from the first: who has a parent is linked to it. Before anybody knows of the actor. */
  final void ties(Cell parent) {
    TIES.set(this, new Ties(self(), parent));
  }

  /** Has something handled before all that has come without priority; false if it has ended. */
  final boolean tellFirst(Signal signal) {
    StackReserve.forSteps();
    if (!ties().urgent(signal)) {
      return false;
    }
    urgent = true;
    payAttention();
    self().tell(new Wake(), Seat.current());
    return true;
  }

  final boolean isUrgent() {
    return urgent;
  }

  /** Takes what has come with priority. Only in the actor's turn. */
  final void takeUrgent() {
    Ties t = ties;
    if (urgent && t != null) {
      urgent = false;
      Node taken = t.takeUrgent();
      countUrgent(taken);
      gear().priority.addAll(taken);
    }
  }

  /** Puts another object behind the actor. Only in its turn. */
  final void replaceServer(Object next) {
    server = next;
  }

  /** What the actor's turn waits for, if that hangs on another actor. Any thread. */
  final @Nullable Wait waitsFor() {
    return waitsFor;
  }

  /** Only in the actor's turn, by {@link Deadlocks}. A full fence. */
  final void waitFor(Wait wait) {
    waitsFor = wait;
  }

  /** Only in the actor's turn. */
  final void waitIsOver() {
    WAITS_FOR.setRelease(this, null);
  }

  /**
   * Why the actor ends or has ended. Any thread.
   *
   * @return null while it lives
   */
  public final @Nullable ExitReason exitReason() {
    Object seen = attention;
    return seen == null || seen == LOOK ? null : (ExitReason) seen;
  }

  /** Whether there is more to a turn than the next message: a gear, priority, or the end. */
  final boolean needsAttention() {
    return attention != null;
  }

  /** Whether somebody ends the actor, or has done so. */
  final boolean isClaimed() {
    return claimed;
  }

  /** Has the turn look at more than the next message, from its next one on. */
  final void payAttention() {
    ATTENTION.compareAndSet(this, null, LOOK);
  }

  /** Makes the actor end before its next message; false if another reason was first. */
  final boolean dooms(ExitReason reason) {
    for (Object seen = attention; seen == null || seen == LOOK; seen = attention) {
      if (ATTENTION.compareAndSet(this, seen, reason)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What a turn handles while it ends its actor. It is no call, so nobody can put its reply off.
   */
  record Ending(@Nullable Signal last) {}

  /**
   * What a turn handles while code of users' runs around the handler: debug hooks, a state's {@code
   * equals}, an enter hook. For a killer, should that hang; and no call either.
   */
  record Around(@Nullable Signal last) {}

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
  final void concludeAgain(Seat on) {
    if (unfinished) {
      unfinished = false;
      conclude(on);
    }
  }

  private void tryToConclude(@Nullable Seat on) {
    ExitReason reason = Objects.requireNonNull(exitReason());
    kernel.release(self());
    Gear g = gear;
    if (g != null) {
      backlog = g.surrender(backlog);
    }
    Bounds b = bounds();
    append(lastOf(backlog), b == null ? close() : b.close());
    if (b != null) {
      b.letGo();
    }
    Ties t = ties;
    if (t != null) {
      t.close();
      Node urgentOnes = t.takeUrgent();
      countUrgent(urgentOnes);
      append(lastOf(backlog), urgentOnes);
    }
    // Before anybody hears of the end: whoever has heard of it finds the books complete.
    settle(backlog, b == null ? 0 : b.addedApart(), b == null ? 0 : b.droppedOldest());
    if (t != null) {
      tellTies(t, reason);
    }
    // Callers last: whoever hears that the server is down may count on its supervisor having heard.
    for (Node node = backlog; node != null; node = backlog) {
      ((Signal) node).discard(self(), reason);
      backlog = unlink(node);
    }
    gear = null;
    if (on != null) {
      on.end();
    }
    SEAT.setOpaque(this, null);
    Object was = server;
    server = new Start.Over(was instanceof Start ? null : was.getClass());
    kernel.ended(self(), reason);
  }

  @Override
  final Totals totals() {
    return kernel.totals();
  }

  @Override
  final long skipped() {
    Ties t = ties;
    return t == null ? 0 : t.skipped;
  }

  @Override
  final boolean notesSkipped() {
    try {
      ties().skipped++;
      return true;
    } catch (OutOfMemoryError noMemory) {
      return false;
    }
  }

  private void countUrgent(@Nullable Node taken) {
    for (Node node = taken; node != null; node = next(node)) {
      made(); // no mailbox has counted it
    }
  }

  /**
   * The books of this actor, which lives. Any thread.
   *
   * @param ofSenders whether to tell what its mailbox has turned away
   * @return its books
   */
  public final Books books(boolean ofSenders) {
    Bounds b = bounds();
    Census come = new Census(); // and not taken
    if (b instanceof Ring ring) {
      ring.untaken(Integer.MAX_VALUE).forEach(come::addOne);
    } else {
      come.messages = countUntaken(node -> ((Signal) node).isMessage(), Long.MAX_VALUE);
    }
    Ties t = ties;
    if (t != null) {
      t.countUrgent(come);
    }
    Census kept = new Census(); // by the turn
    kept.add(backlog);
    Gear g = gear;
    if (g != null) {
      g.count(kept);
    }
    long entered = taken() + come.messages - kept.others;
    if (b instanceof Ring ring) {
      entered = taken() + ring.addedApart() - come.others - kept.others;
    }
    return new Books(
        entered,
        b != null && ofSenders ? b.deadLetters() : 0,
        b != null && ofSenders ? b.refused() : 0,
        handled,
        skipped(),
        0,
        0,
        b == null ? 0 : b.droppedOldest(),
        come.messages + kept.messages,
        0);
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
      monitor.fire(reason);
      t.unwatch(monitor);
    }
    for (Owed reply = t.anyReply(); reply != null; reply = t.anyReply()) {
      reply.ownerEnded(self(), reason);
      t.drop(reply);
      reply.finishIfOwnedBy(self());
    }
    for (Monitor monitor = t.anyMonitor(); monitor != null; monitor = t.anyMonitor()) {
      monitor.target().ties().unwatch(monitor);
      t.release(monitor);
    }
  }

  /**
   * How many messages the actor has not begun to handle. Any thread. Exact while the actor is at
   * rest or its handler blocks; while it runs, some that it takes meanwhile may count or not.
   *
   * @param most where to stop counting
   * @return the number, or {@code most} if there are more
   */
  public final long mailboxLength(long most) {
    Gear g = gear;
    long count = g == null ? 0 : Math.min(most, g.heldCount());
    // The turn's list, read in passing: where a node is unlinked meanwhile the count ends with it.
    for (Node node = backlog; node != null && count < most; node = next(node)) {
      count++;
    }
    Bounds b = bounds();
    return count + (b == null ? countUntaken(most - count) : b.countUntaken(most - count));
  }

  /**
   * What the actor has not begun to handle, of what {@link #mailboxLength} counts. Any thread, and
   * as exact as that.
   *
   * @param most where to stop
   * @return oldest first, out of their envelopes
   */
  final List<Signal> queued(int most) {
    List<Signal> queued = new ArrayList<>();
    Gear g = gear;
    if (g != null) {
      g.addHeldTo(queued, most);
    }
    for (Node node = backlog; node != null && queued.size() < most; node = next(node)) {
      queued.add(Counted.inside(node));
    }
    Bounds b = bounds();
    int left = most - queued.size();
    for (Node node : b == null ? untaken(left) : b.untaken(left)) {
      queued.add(Counted.inside(node));
    }
    return queued;
  }

  // ---- a mailbox within bounds

  /** What keeps the mailbox within bounds; null if nothing does. */
  @Nullable Bounds bounds() {
    return null;
  }

  /** As {@link #takeAll}, of the whole mailbox. */
  final @Nullable Node takeMore() {
    Node node = takeAll();
    Bounds b = bounds();
    return b == null ? node : b.take(node);
  }

  /** As {@link #isEmpty}, of the whole mailbox. */
  final boolean isDrained() {
    Bounds b = bounds();
    return isEmpty() && (b == null || b.isEmpty());
  }

  /** Whether no turn looks into the mailbox before something comes into its word. Any thread. */
  final boolean isAsleep() {
    return isIdle() || isWaiting();
  }

  /** Whether it is worth counting: an idle actor has nothing to handle, but what it keeps back. */
  final boolean mayHaveMail() {
    return !isIdle() || gear != null;
  }

  final long countInWord(long most) {
    return countUntaken(most);
  }

  /** Changes with each time that the turn takes something. Any thread. */
  final int turnsTaken() {
    return takes();
  }

  final List<Node> inWord(long most) {
    return untaken(most);
  }

  final @Nullable Node closeWord() {
    return close();
  }

  // For chains, which are no mailboxes.

  static void chain(Node node, @Nullable Node next) {
    link(node, next);
  }

  static @Nullable Node after(Node node) {
    return next(node);
  }

  static @Nullable Node cut(Node node) {
    return unlink(node);
  }

  final void append(@Nullable Node last, @Nullable Node rest) {
    if (last == null) {
      backlog = rest;
    } else {
      link(last, rest);
    }
  }
}
