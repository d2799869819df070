package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Leads straight to an object, whose methods run on the caller's thread: there is no actor. */
public final class DirectTarget extends Target {

  private final Object server;

  /**
   * Leads to an object.
   *
   * @param server an implementation of the stub's protocol
   */
  public DirectTarget(Object server) {
    this.server = Objects.requireNonNull(server, "server");
  }

  @Override
  public void cast(CastSignal cast) {
    try {
      cast.serve(server);
    } catch (Throwable thrown) {
      throw Sneaky.rethrow(thrown);
    }
  }

  @Override
  public @Nullable Throwable call(CallSignal<?> call, long limit) {
    try {
      call.serve(server);
      return null;
    } catch (Throwable thrown) {
      if (call.declares(thrown)) {
        return thrown;
      }
      throw Sneaky.rethrow(thrown);
    }
  }

  @Override
  public <R extends @Nullable Object> CompletableFuture<R> async(CallSignal<R> call, long limit) {
    try {
      call.serve(server);
      return CompletableFuture.completedFuture(call.value());
    } catch (Throwable thrown) {
      return CompletableFuture.failedFuture(thrown);
    }
  }

  @Override
  public ActorRef ref(Class<?> protocol) {
    throw new IllegalStateException(
        "This stub leads straight to an object, as direct(...) makes it; there is no actor and so"
            + " no ref.");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DirectTarget that && server == that.server;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(server);
  }

  @Override
  public String toString() {
    return "direct " + Crash.describe(server);
  }
}
