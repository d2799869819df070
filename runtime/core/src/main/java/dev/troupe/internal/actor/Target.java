package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Where the messages of a stub go. Equal to another that leads to the same place. */
public abstract class Target {

  Target() {}

  /**
   * Sends a cast.
   *
   * @param cast the message
   */
  public abstract void cast(CastSignal cast);

  /**
   * Calls, and waits for the outcome.
   *
   * @param call the message
   * @param limit nanoseconds, or {@code Long.MAX_VALUE} for none, or less than 0 for the system's
   * @return null if replied, or the declared exception that is the reply
   */
  public abstract @Nullable Throwable call(CallSignal<?> call, long limit);

  /**
   * Calls without waiting.
   *
   * @param call the message
   * @param limit as of {@link #call}
   * @param <R> what the call returns
   * @return the outcome to come
   */
  public abstract <R extends @Nullable Object> CompletableFuture<R> async(
      CallSignal<R> call, long limit);

  /**
   * The actor that the messages would go to now.
   *
   * @param protocol for the message
   * @return the actor
   * @throws dev.troupe.NoProcessException if there is none of that name
   */
  public abstract ActorRef ref(Class<?> protocol);

  @Override
  public abstract boolean equals(@Nullable Object other);

  @Override
  public abstract int hashCode();

  @Override
  public abstract String toString();
}
