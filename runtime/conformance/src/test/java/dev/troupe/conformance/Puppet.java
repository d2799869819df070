package dev.troupe.conformance;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ExitReason;
import dev.troupe.Self;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** A bare process that does what a test tells it to, one thing at a time. */
final class Puppet {

  private final ActorRef ref;

  Puppet(ActorSystem system) {
    this.ref =
        system.spawn(() -> {
          while (true) {
            Self.receive(Runnable.class).run();
          }
        });
  }

  ActorRef ref() {
    return ref;
  }

  /** Has something done in its turn, and returns or throws what that does. */
  <T> T does(Callable<T> what) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    ref.send(
        (Runnable)
            () -> {
              try {
                result.complete(what.call());
              } catch (Throwable thrown) {
                result.completeExceptionally(thrown);
              }
            });
    try {
      return result.get();
    } catch (java.util.concurrent.ExecutionException failed) {
      throw failed.getCause() instanceof Exception cause ? cause : failed;
    }
  }

  /** As {@link #does}, for what returns nothing. */
  void runs(Runnable what) throws Exception {
    does(() -> {
      what.run();
      return true;
    });
  }

  /** The next message of a type that has come or comes. */
  <T> T next(Class<T> type) throws Exception {
    return does(() -> Self.receive(type));
  }

  /** Whether there is no message of a type. */
  boolean hasNo(Class<?> type) throws Exception {
    return does(() -> Self.receive(type, java.time.Duration.ZERO).isEmpty());
  }

  /** Ends it, and returns when it is gone. */
  void dies(ActorSystem system) throws Exception {
    Puppet observer = new Puppet(system);
    observer.does(() -> {
      var monitor = Self.monitor(ref);
      ref.exit(ExitReason.shutdown());
      return Self.receive(dev.troupe.Down.class, down -> down.monitor().equals(monitor));
    });
    observer.ref.exit(ExitReason.shutdown());
  }
}
