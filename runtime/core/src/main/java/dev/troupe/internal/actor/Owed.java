package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.internal.host.StackReserve;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.PhantomReference;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One reply that is owed. It is among the {@link Ties} of its owner, at first the server, so that
 * it can fail when that ends; and it learns when the {@link OpenReply} is lost.
 */
final class Owed extends PhantomReference<OpenReply<?>> {

  /** How a call fails whose reply was handed over to an actor that has ended. */
  record OwnerEnded(Cell owner, ExitReason reason) {}

  private static final VarHandle USED;
  private static final VarHandle OWNER;
  private static final VarHandle FINISHED;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      USED = lookup.findVarHandle(Owed.class, "used", boolean.class);
      OWNER = lookup.findVarHandle(Owed.class, "owner", Cell.class);
      FINISHED = lookup.findVarHandle(Owed.class, "finished", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Cell server;
  private final CallSignal<?> call;
  private volatile Cell owner; // through OWNER

  @SuppressWarnings("unused") // through USED: who sets it may store the reply
  private volatile boolean used;

  @SuppressWarnings("unused") // through FINISHED
  private volatile boolean finished;

  Owed(OpenReply<?> handle, Cell server, CallSignal<?> call) {
    super(handle, server.kernel().lostReplies().queue());
    this.server = server;
    this.call = call;
    this.owner = server;
  }

  boolean isOpen() {
    return !used && call.isOpen();
  }

  /** Whether it need not be kept: nobody waits any more. */
  boolean isOver() {
    return !call.isOpen();
  }

  private boolean claim() {
    return call.isOpen() && USED.compareAndSet(this, false, true);
  }

  boolean reply(@Nullable Object value) {
    StackReserve.forSteps();
    if (!claim()) {
      return false;
    }
    try {
      call.storeReply(value);
    } catch (Throwable refused) {
      used = false;
      throw refused;
    }
    release();
    return call.replied(server.kernel().host());
  }

  boolean fail(Throwable failure) {
    if (!call.declares(failure)) {
      throw new IllegalArgumentException(
          call.name()
              + " does not declare "
              + failure.getClass().getName()
              + ", so it cannot be answered with it. Add it to the method's throws clause.",
          failure);
    }
    StackReserve.forSteps();
    if (!claim()) {
      return false;
    }
    release();
    return call.threw(failure, server.kernel().host());
  }

  /** Its holder has dropped it. */
  void lost() {
    if (claim()) {
      release();
      call.lose(server.kernel().host());
    }
  }

  /** The end of an actor that has it among its ties. */
  void ownerEnded(Cell ended, ExitReason reason) {
    if (owner == ended) {
      call.complete(
          ended == server ? reason : new OwnerEnded(ended, reason), server.kernel().host());
    }
  }

  // ---- whose it is

  /** Makes another actor the one whose end fails the call; false, with no change, if it cannot. */
  boolean handOver(Cell next) {
    StackReserve.forSteps();
    while (isOpen()) {
      Cell before = owner;
      if (next == before) {
        return true;
      }
      if (!next.ties().owe(this)) {
        return false;
      }
      if (!OWNER.compareAndSet(this, before, next)) {
        next.ties().drop(this); // handed over by another thread too, elsewhere
        continue;
      }
      before.ties().drop(this);
      if (!next.ties().holds(this)) {
        // The next owner has ended in between, and did not see yet that it was the owner.
        ownerEnded(next, Objects.requireNonNull(next.exitReason()));
        finish();
      }
      return true;
    }
    return false;
  }

  private void release() {
    owner.ties().drop(this);
    finish();
  }

  /** The end of an actor is through with it. */
  void finishIfOwnedBy(Cell ended) {
    if (owner == ended) {
      finish();
    }
  }

  /** It is among nobody's ties any more. */
  void finish() {
    if (FINISHED.compareAndSet(this, false, true)) {
      server.kernel().lostReplies().finished();
    }
  }

  @Override
  public String toString() {
    return Crash.describe(call);
  }
}
