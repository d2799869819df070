package dev.troupe;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;

/** A system, and a way to run a body as a process of it and see what it returns. */
class Processes {

  @AutoClose final ActorSystem system = ActorSystem.start("test");

  /** Runs a body as a process and returns its result, or throws what it threw. */
  final <T> T run(java.util.concurrent.Callable<T> body) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    system.spawn(() -> {
      try {
        result.complete(body.call());
      } catch (Throwable thrown) {
        result.completeExceptionally(thrown);
        throw thrown;
      }
    });
    return result.get();
  }

  static ActorRef sleeper() {
    return Self.system().spawn(() -> Self.receive(Stop.class));
  }

  record Stop() {}

  record Number(int n) {}
}
