package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import dev.troupe.ReplyTo;
import java.lang.ref.Reference;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The right to answer one call, as its holder has it. Nothing of the runtime holds it, so that the
 * collector can tell when nobody does any more; what is known of the call is in {@link Owed}.
 */
// Until the reply is given the object must not look unreachable, although only `owed` is still
// needed: hence the fences.
final class OpenReply<T extends @Nullable Object> implements ReplyTo<T> {

  private final Owed owed;

  OpenReply(Cell server, CallSignal<?> call) {
    this.owed = new Owed(this, server, call);
  }

  Owed owed() {
    return owed;
  }

  @Override
  public boolean reply(T value) {
    try {
      Cell.checkNotFenced();
      return owed.reply(value);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  @Override
  public boolean fail(Throwable failure) {
    Objects.requireNonNull(failure, "failure");
    try {
      Cell.checkNotFenced();
      return owed.fail(failure);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  @Override
  public boolean handOver(ActorRef newOwner) {
    Cell cell = (Cell) Objects.requireNonNull(newOwner, "newOwner");
    try {
      Cell.checkNotFenced();
      return owed.handOver(cell);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  @Override
  public boolean isOpen() {
    return owed.isOpen();
  }

  @Override
  public String toString() {
    return "reply to " + owed;
  }
}
