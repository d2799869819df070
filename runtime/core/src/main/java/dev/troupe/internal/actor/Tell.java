package dev.troupe.internal.actor;

import org.jspecify.annotations.Nullable;

/**
 * A cast that is a function of the server: {@link Ask} without an answer.
 *
 * @param <S> the class of the server
 */
public final class Tell<S> extends CastSignal {

  private final Class<S> server;
  private final String method;
  private final Object message;
  private final Ask.Body<? super S, ? extends @Nullable Object> body;

  /**
   * Makes a cast, to be sent once.
   *
   * @param server the class of the server
   * @param method what to call it in messages
   * @param message what it is about, for messages
   * @param body what runs in the server's turn
   */
  public Tell(
      Class<S> server,
      String method,
      Object message,
      Ask.Body<? super S, ? extends @Nullable Object> body) {
    this.server = server;
    this.method = method;
    this.message = message;
    this.body = body;
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
    body.ask(server.cast(object));
    return true;
  }

  @Override
  public String toString() {
    return method + "(" + Crash.describe(message) + ")";
  }
}
