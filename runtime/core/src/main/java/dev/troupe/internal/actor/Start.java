package dev.troupe.internal.actor;

import dev.troupe.ProcessBody;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What a cell holds where it does not hold a server: before there is one, and after. */
sealed interface Start {

  /**
   * A server: its factory, and who waits for {@code init}, if that is not the thread that runs it.
   */
  record OfServer(Callable<?> factory, @Nullable StartWait starter) implements Start {}

  /** A bare process, which stays this all its life. */
  record OfProcess(ProcessBody body) implements Start {}

  /** What is left of an actor that has ended: the class of its server, if it had one. */
  record Over(@Nullable Class<?> server) implements Start {}
}
