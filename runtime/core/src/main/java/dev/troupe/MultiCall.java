package dev.troupe;

import dev.troupe.internal.actor.Limits;
import dev.troupe.internal.actor.Waiting;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What came of one call to several servers at once: the replies and the failures, apart, each in
 * the order in which the servers were given. Corresponds to {@code gen_server:multi_call/4}.
 *
 * @param replies what those have replied that did, by server
 * @param failures why the others did not: mostly a {@link CallException}, or what the method
 *     declares
 * @param <A> what stands for a server: a stub
 * @param <R> what the call returns, boxed
 */
public record MultiCall<A, R extends @Nullable Object>(
    SequencedMap<A, R> replies, SequencedMap<A, Throwable> failures) {

  /**
   * Calls all, and waits until each has replied or failed, or the limit has passed; then the calls
   * that are left are given up, and their late replies reach nobody. In an actor's turn it waits as
   * {@link Self#await} does. It is not seen by the detection of deadlocks.
   *
   * @param servers whom to call, each once
   * @param call makes the call without waiting: {@code ref -> ref.async().balance()}; the limit of
   *     the stub's own calls holds too. What it throws is that server's failure
   * @param limit how long to wait for all of them together, more than zero
   * @param <A> what stands for a server
   * @param <R> what the call returns, boxed
   * @return the replies and the failures
   * @throws InterruptedException if the thread is interrupted meanwhile; all calls are given up
   * @throws IllegalArgumentException if the limit is zero or negative
   */
  public static <A, R extends @Nullable Object> MultiCall<A, R> call(
      Collection<? extends A> servers,
      Function<? super A, ? extends CompletableFuture<R>> call,
      Duration limit)
      throws InterruptedException {
    long nanos = Limits.positive(limit, "The limit of a multi-call");
    Map<A, CompletableFuture<R>> futures = new LinkedHashMap<>();
    for (A server : servers) {
      futures.computeIfAbsent(server, s -> begin(s, call));
    }
    CompletableFuture<Void> all =
        CompletableFuture.allOf(futures.values().toArray(CompletableFuture[]::new));
    Waiting waiting = new Waiting();
    var _ = all.whenComplete((nothing, failure) -> waiting.wake());
    try {
      boolean _ = waiting.until(all::isDone, nanos); // each future says what became of it
    } finally {
      futures.values().forEach(future -> future.cancel(false)); // those that are not done
    }
    return sorted(futures, limit);
  }

  private static <A, R extends @Nullable Object> CompletableFuture<R> begin(
      A server, Function<? super A, ? extends CompletableFuture<R>> call) {
    try {
      return Objects.requireNonNull(call.apply(server), "the call has returned null");
    } catch (RuntimeException failure) {
      return CompletableFuture.failedFuture(failure);
    }
  }

  private static <A, R extends @Nullable Object> MultiCall<A, R> sorted(
      Map<A, CompletableFuture<R>> futures, Duration limit) {
    SequencedMap<A, R> replies = new LinkedHashMap<>();
    SequencedMap<A, Throwable> failures = new LinkedHashMap<>();
    futures.forEach((server, future) -> {
      switch (future.state()) {
        case SUCCESS -> replies.put(server, future.resultNow());
        case FAILED -> failures.put(server, future.exceptionNow());
        default ->
            failures.put(
                server,
                new CallTimeoutException(
                    server + " did not reply within " + limit + ", the limit of a multi-call."));
      }
    });
    return new MultiCall<>(
        Collections.unmodifiableSequencedMap(replies),
        Collections.unmodifiableSequencedMap(failures));
  }
}
