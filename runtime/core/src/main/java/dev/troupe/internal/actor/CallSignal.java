package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.internal.host.Host;
import dev.troupe.internal.scheduler.Seat;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call of a protocol, and its own reply slot. The exported face of it is {@code spi.CallMessage}.
 *
 * @param <R> what the call returns, boxed
 */
// The life of the slot is one compare-and-set of `outcome`, from null to one of
//
//   REPLIED         the result is in the subclass's field
//   a Throwable     a declared exception is the reply
//   an ExitReason   the server has ended
//   an OwnerEnded   the actor has ended that the reply was handed over to
//   a CrowdedOut    the mailbox was full, and has dropped the call
//   LOST            nobody holds the right to answer any more
//   REFUSED         the server does not serve the protocol
//   ABANDONED       the caller has given up
//
// so there is one winner, and the loser looks at what won. Whoever stores a result must be the only
// one who may: the turn that handles the call, or the one use of its ReplyTo.
public abstract class CallSignal<R extends @Nullable Object> extends Signal implements Wait {

  private static final Object REPLIED = new Object();
  private static final Object REFUSED = new Object();
  private static final Object LOST = new Object();
  private static final Object ABANDONED = new Object();

  private record CrowdedOut(int capacity) {}

  private static final VarHandle OUTCOME;

  static {
    try {
      OUTCOME = MethodHandles.lookup().findVarHandle(CallSignal.class, "outcome", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @SuppressWarnings("unused") // through OUTCOME
  private volatile @Nullable Object outcome;

  /**
   * Who waits: a Seat, a Thread, or an AsyncReply. Written before the call is sent, and by the
   * waiter.
   */
  private @Nullable Object waiter;

  /** Whom an actor calls; null if the caller is none, or does not wait. Written before it waits. */
  private @Nullable Cell callee;

  /**
   * Whether the waiting thread parks, or is about to: else it need not be unparked. Written by it,
   * which looks at the outcome afterwards.
   */
  private volatile boolean parked;

  /** Whether the handler has asked to reply later; written in its turn. */
  private volatile boolean deferred;

  /** For the subclasses. */
  protected CallSignal() {}

  /**
   * The protocol that the message belongs to.
   *
   * @return the {@code @Actor} interface
   */
  public abstract Class<?> protocol();

  /**
   * The method of the protocol that the message stands for.
   *
   * @return its name
   */
  public abstract String method();

  /**
   * Calls the method on a server and stores its result in the message. Runs in the server's turn.
   *
   * @param server the object behind the actor
   * @return false, having done nothing, if the server does not implement the protocol
   * @throws Throwable what the method throws
   */
  public abstract boolean serve(Object server) throws Throwable;

  /**
   * Stores a result that comes later.
   *
   * @param value the result
   * @throws IllegalArgumentException if it is not of the type that the method returns; nothing is
   *     stored
   */
  public abstract void storeReply(@Nullable Object value);

  /**
   * The stored result.
   *
   * @return the result, boxed
   */
  public abstract R value();

  /**
   * Whether something thrown is a reply.
   *
   * @param failure what a handler has thrown
   * @return true if the method declares it
   */
  public boolean declares(Throwable failure) {
    return false;
  }

  /**
   * Whether to handle the call even though its caller has given up.
   *
   * @return false unless {@code @Call(runIfAbandoned = true)}
   */
  public boolean runIfAbandoned() {
    return false;
  }

  /**
   * Whether the method returns {@code void}.
   *
   * @return whether there is no result to store
   */
  public boolean isVoid() {
    return false;
  }

  /**
   * For {@link #storeReply}.
   *
   * @param expected what the method returns
   * @param value what was given instead
   * @return what to throw
   */
  protected final IllegalArgumentException wrongReply(String expected, @Nullable Object value) {
    String given = value == null ? "null" : "a " + value.getClass().getName();
    return new IllegalArgumentException(
        name() + " returns " + expected + ", so it cannot be answered with " + given + ".");
  }

  /**
   * What a handler has returned, where the protocol says that it is never null.
   *
   * @param value what it is
   * @param <T> the type of the result
   * @return the value
   * @throws NullPointerException if it is null nevertheless, which crashes the server
   */
  protected final <T> T returned(@Nullable T value) {
    if (value == null) {
      throw new NullPointerException(
          name() + " has returned null, but its protocol says that it never does.");
    }
    return value;
  }

  /** What to call the protocol in messages. */
  String protocolName() {
    return protocol().getSimpleName();
  }

  final String name() {
    return protocolName() + "." + method();
  }

  @Override
  final @Nullable ExitReason deliver(Cell cell, Seat seat) {
    if (outcome != null && !runIfAbandoned()) {
      cell.kernel().countSkipped();
      cell.skip(this);
      return null;
    }
    seat.handle(this);
    try {
      Object server = cell.server();
      if (server == null || !serve(server)) {
        refuse(cell.kernel().host());
        return null;
      }
      if (deferred) {
        return Crash.reason(
            new IllegalStateException(
                "The handler of "
                    + name()
                    + " has swallowed the signal of "
                    + (Machine.isPostponing(cell) ? "postpone()" : "Reply.later")
                    + " and returned; its catch (Throwable) must let that through."));
      }
      answer(REPLIED, cell, seat);
      return null;
    } catch (Throwable thrown) {
      if (deferred) {
        if (Later.isIn(thrown)) {
          return null;
        }
        handleAgain();
        return Postponement.outcome(thrown, cell);
      }
      if (declares(thrown)) {
        answer(thrown, cell, seat);
        return null;
      }
      return Crash.reason(thrown);
    } finally {
      seat.handle(null);
    }
  }

  /** Replies now; or, where the handler has asked to stop, once the actor is gone. */
  private void answer(Object reply, Cell cell, Seat seat) {
    if (seat.stop == null) {
      if (complete(reply, cell.kernel().host()) && parked && isAwaitedByVirtualThread()) {
        seat.wakes();
      }
    } else {
      seat.heldReply = reply;
    }
  }

  @Override
  boolean isMessage() {
    return true;
  }

  @Override
  boolean isEvent(Cell cell) {
    return !isSystem(cell) && (outcome == null || runIfAbandoned());
  }

  @Override
  final void discard(Cell cell, ExitReason reason) {
    fail(reason, cell.kernel().host());
  }

  @Override
  final String describe() {
    return "call " + Crash.describe(this);
  }

  /** Sends the call, within its limit if it must wait for room; false if the callee has ended. */
  boolean sendTo(Cell callee, @Nullable Seat sender, long limit) {
    return isSystem(callee) ? callee.tell(this, sender) : callee.post(this, sender, limit);
  }

  // ---- the slot

  /** To be called before the {@code ReplyTo} gets to where others may see it. */
  final void defer() {
    deferred = true;
  }

  /** What was asked for the handler's return does not count: it was postponed, or has crashed. */
  final void handleAgain() {
    deferred = false;
  }

  /** Whether its reply may be put off. */
  boolean isDeferrable() {
    return true;
  }

  final boolean isDeferred() {
    return deferred;
  }

  /** The caller is an actor, and waits for another. */
  final void waitingFor(Cell other) {
    callee = other;
  }

  // While it is not answered, and it is the callee's handler that has to do so.
  @Override
  public final @Nullable Cell on() {
    return outcome == null && !deferred ? callee : null;
  }

  @Override
  public String until() {
    return "to reply to " + name();
  }

  final void expectedBy(Object who) {
    waiter = who;
  }

  /** Who waits, for a report; null if nobody does any more. */
  final @Nullable Object expectedBy() {
    return waiter;
  }

  final boolean isReplied() {
    return outcome == REPLIED;
  }

  /** The declared exception that is the reply; null if there is none. */
  final @Nullable Throwable thrown() {
    return outcome instanceof Throwable declared ? declared : null;
  }

  final boolean isOpen() {
    return outcome == null;
  }

  final boolean replied(Host host) {
    return complete(REPLIED, host);
  }

  final boolean threw(Throwable declared, Host host) {
    return complete(declared, host);
  }

  final boolean fail(ExitReason reason, Host host) {
    return complete(reason, host);
  }

  final void crowdOut(int capacity, Host host) {
    complete(new CrowdedOut(capacity), host);
  }

  final void lose(Host host) {
    complete(LOST, host);
  }

  final void refuse(Host host) {
    complete(REFUSED, host);
  }

  final boolean complete(Object result, Host host) {
    if (!OUTCOME.compareAndSet(this, null, Objects.requireNonNull(result))) {
      return false;
    }
    Object w = waiter;
    if (w instanceof AsyncReply<?> async) {
      async.wake();
    } else if (parked) {
      if (w instanceof Seat seat) {
        host.unpark(seat.thread());
      } else if (w instanceof Thread thread) {
        host.unpark(thread);
      }
    }
    return true;
  }

  private boolean isAwaitedByVirtualThread() {
    Object w = waiter;
    return w instanceof Seat || (w instanceof Thread thread && thread.isVirtual());
  }

  /** The waiting thread is about to park. A full fence. */
  final void parks() {
    parked = true;
  }

  /** Gives up; false if the outcome is there already. */
  final boolean abandon() {
    if (!OUTCOME.compareAndSet(this, null, ABANDONED)) {
      return false;
    }
    waiter = null;
    return true;
  }

  /**
   * What the outcome, which must be there, means to the caller.
   *
   * @return null for a reply, or the declared exception that is the reply
   * @throws dev.troupe.CallException if there is no reply
   */
  final @Nullable Throwable settle(Cell callee) {
    Object o = Objects.requireNonNull(outcome);
    if (o == REPLIED) {
      return null;
    }
    if (o instanceof Throwable declared) {
      return declared;
    }
    if (o == REFUSED) {
      throw Failures.wrongProtocol(protocol(), callee);
    }
    if (o instanceof CrowdedOut(int capacity)) {
      throw Failures.overloaded(describe(), callee, capacity);
    }
    if (o == LOST) {
      throw Failures.lostReply(this, callee);
    }
    if (o instanceof Owed.OwnerEnded(Cell owner, ExitReason reason)) {
      throw Failures.ownerDown(this, callee, owner, reason);
    }
    throw Failures.serverDown(this, callee, (ExitReason) o);
  }
}
