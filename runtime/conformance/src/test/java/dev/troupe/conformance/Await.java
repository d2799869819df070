package dev.troupe.conformance;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread will do; what never comes fails the test that waits for it. */
final class Await {

  /** Less than the time limit of the classes, so that a failure says where it is. */
  private static final Duration LIMIT = Duration.ofSeconds(Long.getLong("await.seconds", 50));

  private Await() {}

  static void until(BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      LockSupport.parkNanos(500_000);
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("interrupted while waiting");
      }
      if (System.nanoTime() - start > LIMIT.toNanos()) {
        throw new AssertionError("it has not come within " + LIMIT);
      }
    }
  }

  static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    until(() -> !queue.isEmpty());
    return queue.take();
  }

  static <T> T result(CompletableFuture<T> future) throws InterruptedException, ExecutionException {
    until(future::isDone);
    return future.get();
  }

  static void end(Thread thread) {
    until(() -> !thread.isAlive());
  }
}
