package dev.troupe;

import org.jspecify.annotations.Nullable;

/**
 * The right to answer one call, got from {@link Reply#later}. It may be kept, sent to another actor
 * and used from any thread. Corresponds to {@code From} of {@code handle_call/3}.
 *
 * <p>The first of {@link #reply} and {@link #fail} answers the call; later ones return false.
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
   * Whether an answer would still reach somebody. It may not any more by the time this returns.
   *
   * @return true until the call is answered or given up
   */
  boolean isOpen();
}
