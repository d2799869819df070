package dev.troupe.internal.actor;

import dev.troupe.ReplyTo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The right to answer one call, and its place among the open replies of the server, so that they
 * can fail when the server ends.
 */
final class OpenReply<T extends @Nullable Object> implements ReplyTo<T> {

  private static final VarHandle USED;

  static {
    try {
      USED = MethodHandles.lookup().findVarHandle(OpenReply.class, "used", boolean.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Cell server;
  private final CallSignal<?> call;

  @SuppressWarnings("unused") // through USED: who sets it may store the reply
  private volatile boolean used;

  OpenReply(Cell server, CallSignal<?> call) {
    this.server = server;
    this.call = call;
  }

  CallSignal<?> call() {
    return call;
  }

  @Override
  public boolean reply(T value) {
    Cell.checkNotFenced();
    if (!claim()) {
      return false;
    }
    try {
      call.storeReply(value);
    } catch (Throwable refused) {
      used = false;
      throw refused;
    }
    server.ties().release(this);
    return call.replied(server.kernel().host());
  }

  @Override
  public boolean fail(Throwable failure) {
    Objects.requireNonNull(failure, "failure");
    Cell.checkNotFenced();
    if (!call.declares(failure)) {
      throw new IllegalArgumentException(
          call.name()
              + " does not declare "
              + failure.getClass().getName()
              + ", so it cannot be answered with it. Add it to the method's throws clause.",
          failure);
    }
    if (!claim()) {
      return false;
    }
    server.ties().release(this);
    return call.threw(failure, server.kernel().host());
  }

  private boolean claim() {
    return call.isOpen() && USED.compareAndSet(this, false, true);
  }

  @Override
  public boolean isOpen() {
    return !used && call.isOpen();
  }

  @Override
  public String toString() {
    return "reply to " + Crash.describe(call);
  }
}
