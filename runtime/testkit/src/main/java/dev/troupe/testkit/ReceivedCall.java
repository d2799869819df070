package dev.troupe.testkit;

import dev.troupe.ReplyTo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that a {@link ProtocolProbe} has received, and that the test answers: the caller waits
 * until then, within its own time limit. Safe for use from any thread.
 *
 * @param <R> what the call returns
 */
public final class ReceivedCall<R extends @Nullable Object> {

  private final Class<?> protocol;
  private final Invocation invocation;
  private final ReplyTo<R> reply;

  ReceivedCall(Class<?> protocol, Invocation invocation, ReplyTo<R> reply) {
    this.protocol = protocol;
    this.invocation = invocation;
    this.reply = reply;
  }

  Invocation invocation() {
    return invocation;
  }

  /**
   * The protocol that was called.
   *
   * @return the {@code @Actor} interface of the probe
   */
  public Class<?> protocol() {
    return protocol;
  }

  /**
   * The method that was called.
   *
   * @return its name
   */
  public String method() {
    return invocation.method().getName();
  }

  /**
   * What the method was given.
   *
   * @return the arguments in order, a list that does not change
   */
  public List<@Nullable Object> arguments() {
    return invocation.arguments();
  }

  /**
   * Answers the call.
   *
   * @param value what the call returns; null for one that returns {@code void}
   * @throws AssertionError if nobody waits for it any more: it was answered, or its caller has
   *     given up
   * @throws IllegalArgumentException if the value is not of the type that the call returns
   */
  public void reply(R value) {
    check(reply.reply(value));
  }

  /**
   * Answers the call with an exception that its method declares.
   *
   * @param failure what the caller gets
   * @throws AssertionError as {@link #reply}
   * @throws IllegalArgumentException if the method does not declare it
   */
  public void fail(Throwable failure) {
    check(reply.fail(failure));
  }

  private void check(boolean arrived) {
    if (!arrived) {
      throw new AssertionError(
          "Nobody waits for the reply to "
              + this
              + " any more: it was answered before, or its caller has given up.");
    }
  }

  /**
   * Whether the caller still waits.
   *
   * @return false once the call is answered or given up
   */
  public boolean isOpen() {
    return reply.isOpen();
  }

  @Override
  public String toString() {
    return "call " + Invocation.inWords(protocol, method(), arguments());
  }
}
