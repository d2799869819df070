package dev.troupe;

import dev.troupe.internal.actor.Limits;
import dev.troupe.internal.actor.Waiting;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Calls that were made without waiting, each under a label, whose answers are taken in the order in
 * which they come. For one thread or one actor at a time. Corresponds to the request id collections
 * of {@code gen_server}.
 *
 * <pre>{@code
 * Requests<String, Long> requests = new Requests<>();
 * requests.add("alice", alice.async().balance());
 * requests.add("bob", bob.async().balance());
 * while (requests.size() > 0) {
 *   requests.nextOrAbandon(limit).ifPresent(answer -> …);
 * }
 * }</pre>
 *
 * @param <L> what the calls are told apart by
 * @param <R> what the calls return, boxed
 */
public final class Requests<L, R extends @Nullable Object> {

  /**
   * What came of one call.
   *
   * @param label the label that it was added under
   * @param reply the reply; null if there is none
   * @param failure why there is none: mostly a {@link CallException}, or what the method declares;
   *     null if there is one
   * @param <L> what the calls are told apart by
   * @param <R> what the calls return, boxed
   */
  public record Answer<L, R extends @Nullable Object>(
      L label, @Nullable R reply, @Nullable Throwable failure) {

    /**
     * Whether the call was answered.
     *
     * @return false if it has failed
     */
    public boolean isReply() {
      return failure == null;
    }
  }

  private record Request<L, R extends @Nullable Object>(L label, CompletableFuture<R> future) {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  private final Set<Request<L, R>> open = new LinkedHashSet<>();
  private final Waiting waiting = new Waiting();
  private Queue<Request<L, R>> done = new ConcurrentLinkedQueue<>();

  /** An empty collection. */
  public Requests() {}

  /**
   * Adds a call. Labels need not differ. Corresponds to {@code send_request/4}.
   *
   * @param label tells it from the others
   * @param future what {@code async()} has returned
   */
  public void add(L label, CompletableFuture<R> future) {
    Request<L, R> request =
        new Request<>(
            Objects.requireNonNull(label, "label"), Objects.requireNonNull(future, "future"));
    open.add(request);
    Queue<Request<L, R>> to = done; // those that are given up come where nobody looks
    var _ =
        future.whenComplete((reply, failure) -> {
          to.add(request);
          waiting.wake();
        });
  }

  /**
   * How many calls there are whose answer was not taken.
   *
   * @return the number
   */
  public int size() {
    return open.size();
  }

  /**
   * Takes the next answer; if none comes in time, gives all calls up that are left, so that the
   * collection is empty then and their late replies reach nobody. Corresponds to {@code
   * receive_response/3}.
   *
   * @param limit how long to wait; zero looks only at what has come already
   * @return the answer; empty if none has come in time, or nothing was left to wait for
   * @throws InterruptedException if the thread is interrupted meanwhile; nothing changes
   * @throws IllegalArgumentException if the limit is negative
   */
  public Optional<Answer<L, R>> nextOrAbandon(Duration limit) throws InterruptedException {
    Optional<Answer<L, R>> answer = next(limit);
    if (answer.isEmpty()) {
      abandon();
    }
    return answer;
  }

  /**
   * As {@link #nextOrAbandon}, but if no answer comes in time nothing changes, and one can wait
   * again. Corresponds to {@code wait_response/3}.
   *
   * @param limit how long to wait; zero looks only at what has come already
   * @return the answer; empty if none has come in time, or nothing was left to wait for
   * @throws InterruptedException if the thread is interrupted meanwhile; nothing changes
   * @throws IllegalArgumentException if the limit is negative
   */
  public Optional<Answer<L, R>> next(Duration limit) throws InterruptedException {
    long nanos = Limits.notNegative(limit, "The limit of a wait for an answer");
    if (open.isEmpty()) {
      return Optional.empty();
    }
    Request<L, R> request = done.poll();
    if (request == null && waiting.until(() -> !done.isEmpty(), nanos)) {
      request = done.poll();
    }
    if (request == null) {
      return Optional.empty();
    }
    open.remove(request);
    return Optional.of(answer(request));
  }

  private static <L, R extends @Nullable Object> Answer<L, R> answer(Request<L, R> request) {
    try {
      return new Answer<>(request.label(), request.future().join(), null);
    } catch (CompletionException failed) {
      Throwable cause = failed.getCause();
      return new Answer<>(request.label(), null, cause == null ? failed : cause);
    } catch (RuntimeException cancelled) {
      return new Answer<>(request.label(), null, cancelled);
    }
  }

  /** Gives all calls up whose answer was not taken. */
  public void abandon() {
    for (Request<L, R> request : open) {
      request.future().cancel(false);
    }
    open.clear();
    done = new ConcurrentLinkedQueue<>();
  }
}
