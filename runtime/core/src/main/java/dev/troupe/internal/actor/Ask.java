package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import org.jspecify.annotations.Nullable;

/**
 * A call that is a function of the server: how the runtime's own servers, such as supervisors, are
 * called without generated code.
 *
 * @param <S> the class of the server
 * @param <R> what the function returns
 */
public final class Ask<S, R extends @Nullable Object> extends CallSignal<R> {

  /**
   * What runs in the server's turn.
   *
   * @param <S> the class of the server
   * @param <R> what it returns
   */
  @FunctionalInterface
  public interface Body<S, R extends @Nullable Object> {
    /**
     * Asks the server.
     *
     * @param server the server
     * @return the answer
     * @throws Exception what the call declares; anything else crashes the server
     */
    R ask(S server) throws Exception;
  }

  private final Class<S> server;
  private final String method;
  private final Body<? super S, ? extends R> body;
  private final @Nullable Class<? extends Exception> declared;
  private boolean atOnce;
  private @Nullable Object result;

  /**
   * Makes a call, to be sent once.
   *
   * @param server the class of the server
   * @param method what to call it in messages
   * @param body what runs in the server's turn
   * @param declared what of that is a reply when thrown, or null
   */
  public Ask(
      Class<S> server,
      String method,
      Body<? super S, ? extends R> body,
      @Nullable Class<? extends Exception> declared) {
    this.server = server;
    this.method = method;
    this.body = body;
    this.declared = declared;
  }

  /**
   * Refuses to have the answer put off, where the body runs what others have written.
   *
   * @return this call
   */
  public Ask<S, R> atOnce() {
    atOnce = true;
    return this;
  }

  @Override
  boolean isDeferrable() {
    return !atOnce;
  }

  /**
   * Calls, and waits for the answer.
   *
   * @param target where the server is
   * @param limit nanoseconds, or {@code Long.MAX_VALUE} for none, or less than 0 for the system's
   * @return the answer
   * @throws dev.troupe.CallException if there is none
   */
  public R of(Target target, long limit) {
    Throwable thrown = target.call(this, limit);
    if (thrown != null) {
      throw Sneaky.<RuntimeException>rethrow(thrown);
    }
    return value();
  }

  /**
   * As {@link #of(Target, long)}, with the limit of the actor's system.
   *
   * @param actor whose server to ask
   * @return the answer
   * @throws dev.troupe.CallException if there is none
   */
  public R of(ActorRef actor) {
    return of(new CellTarget((Cell) actor, server), -1);
  }

  /** People know the handle, such as a supervisor's, and not the server behind it. */
  @Override
  String protocolName() {
    return server.getSimpleName().replaceFirst("Server$", "");
  }

  @Override
  public Class<?> protocol() {
    return server;
  }

  @Override
  public String method() {
    return method;
  }

  @Override
  public boolean serve(Object object) throws Throwable {
    if (!server.isInstance(object)) {
      return false;
    }
    result = body.ask(server.cast(object));
    return true;
  }

  @Override
  public void storeReply(@Nullable Object value) {
    result = value;
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // what the body has returned, which may be null
  public R value() {
    return (R) result;
  }

  @Override
  public boolean declares(Throwable failure) {
    return declared != null && declared.isInstance(failure);
  }

  @Override
  public String toString() {
    return name();
  }
}
