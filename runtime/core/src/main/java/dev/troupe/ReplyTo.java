package dev.troupe;

import org.jspecify.annotations.Nullable;

/**
 * The right to answer one call, got from {@link Reply#later}. It may be kept, sent to another actor
 * and used from any thread. Corresponds to {@code From} of {@code handle_call/3}.
 *
 * <p>The first of {@link #reply} and {@link #fail} answers the call; later ones return false. When
 * the server ends, the call fails with {@link ServerDownException}, unless it was {@linkplain
 * #handOver handed over}. When nothing refers to this object any more, the call can never be
 * answered: it fails with {@link LostReplyException} soon after the collector has noticed.
 *
 * @param <T> what the call returns
 */
public interface ReplyTo<T extends @Nullable Object> {

  /**
   * Answers the call. Corresponds to {@code gen_server:reply/2}.
   *
   * @param value what the call returns; null for a void call
   * @return false if nobody waits any more: the caller has given up, the server is gone, or the
   *     call was answered before
   * @throws IllegalArgumentException if the value is not of the type that the call returns; the
   *     call stays open
   */
  boolean reply(T value);

  /**
   * Answers the call with an exception that its method declares.
   *
   * @param failure what the call throws
   * @return as {@link #reply}
   * @throws IllegalArgumentException if the method does not declare it; the call stays open
   */
  boolean fail(Throwable failure);

  /**
   * Makes another actor the one whose end fails the call. At first that is the server that has put
   * the reply off, wherever this object has gone meanwhile; from now on the server may end, and the
   * caller goes on waiting. This does not send the object anywhere.
   *
   * @param newOwner who is going to answer
   * @return false, and nothing changes, if nobody waits any more or the new owner has ended
   */
  boolean handOver(ActorRef newOwner);

  /**
   * Whether an answer would still reach somebody. It may not any more by the time this returns.
   *
   * @return true until the call is answered or given up
   */
  boolean isOpen();
}
