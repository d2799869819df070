package dev.troupe.internal.actor;

import dev.troupe.ProcessBody;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What an actor is to begin with: what its cell holds before it holds a server. */
sealed interface Start {

  /**
   * A server: its factory, and who waits for {@code init}, if that is not the thread that runs it.
   */
  record OfServer(Callable<?> factory, @Nullable StartWait starter) implements Start {}

  /** A bare process, which stays this all its life. */
  record OfProcess(ProcessBody body) implements Start {}
}
