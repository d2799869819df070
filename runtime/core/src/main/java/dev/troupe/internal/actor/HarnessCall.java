package dev.troupe.internal.actor;

import dev.troupe.GenServer;
import org.jspecify.annotations.Nullable;

/**
 * A call that a test makes by a lambda. It knows no method, so it takes any reply.
 *
 * @param <R> what it returns
 */
public final class HarnessCall<R extends @Nullable Object> extends CallSignal<R> {

  /**
   * Calls the server's method.
   *
   * @param <R> what it returns
   */
  @FunctionalInterface
  public interface Body<R extends @Nullable Object> {
    /**
     * Calls it.
     *
     * @param server the server
     * @return what the method returns
     * @throws Exception what the method throws
     */
    R call(Object server) throws Exception;
  }

  private final Body<R> body;
  private final boolean isVoid;
  private @Nullable Object result;

  /**
   * Makes a call.
   *
   * @param body calls the server
   * @param isVoid whether the server's method returns void
   */
  public HarnessCall(Body<R> body, boolean isVoid) {
    this.body = body;
    this.isVoid = isVoid;
  }

  /**
   * Whether there is an outcome.
   *
   * @return false while the reply is owed
   */
  public boolean isAnswered() {
    return !isOpen();
  }

  /**
   * The exception that is the reply.
   *
   * @param callee the actor
   * @return null for an ordinary reply
   */
  public @Nullable Throwable failure(Cell callee) {
    return settle(callee);
  }

  @Override
  public Class<?> protocol() {
    return GenServer.class;
  }

  @Override
  public String method() {
    return "call";
  }

  @Override
  public boolean serve(Object server) throws Exception {
    result = body.call(server);
    return true;
  }

  @Override
  public void storeReply(@Nullable Object value) {
    result = value;
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // the server's own reply, which may be null
  public R value() {
    return (R) result;
  }

  @Override
  public boolean declares(Throwable failure) {
    return failure instanceof Exception;
  }

  @Override
  public boolean isVoid() {
    return isVoid;
  }
}
