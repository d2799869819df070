package dev.troupe.internal.actor;

import dev.troupe.internal.host.Host;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The future of a call. What depends on it runs on a virtual thread of its own, in no turn. */
final class AsyncReply<R extends @Nullable Object> extends CompletableFuture<R> {

  private static final long RETRY_NANOS = 10_000_000;

  private final Cell callee;
  private final CallSignal<R> call;
  private final long limit;
  private volatile Host.@Nullable Timer timer;
  private boolean late; // the timer thread's

  AsyncReply(Cell callee, CallSignal<R> call, long limit) {
    this.callee = callee;
    this.call = call;
    this.limit = limit;
  }

  private Host host() {
    return callee.kernel().host();
  }

  void startClock() {
    if (limit != Calls.NO_LIMIT) {
      timer = host().schedule(limit, this::timeOut);
      if (!call.isOpen()) {
        stopClock(); // the reply was faster than the timer
      }
    }
  }

  private void timeOut() {
    if (late || call.abandon()) {
      late = true; // the timer rings again if there is no memory for a thread
      host().startVirtual(() -> completeExceptionally(Failures.timeout(call, callee, limit)));
    }
  }

  /** The outcome is there. Called in the server's turn, which must not run what depends on it. */
  void wake() {
    callee.kernel().errands().begin();
    startFinishing();
  }

  private void startFinishing() {
    try {
      host().startVirtual(this::finish);
    } catch (Throwable noThread) {
      host().schedule(RETRY_NANOS, this::startFinishing); // the outcome is there and is not lost
    }
  }

  private void stopClock() {
    Host.Timer t = timer;
    if (t != null) {
      t.cancel();
    }
  }

  private void finish() {
    stopClock();
    try {
      Throwable declared = call.settle(callee);
      if (declared == null) {
        complete(call.value());
      } else {
        completeExceptionally(declared);
      }
    } catch (Throwable failure) {
      completeExceptionally(failure);
    } finally {
      callee.kernel().errands().end();
    }
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    call.abandon();
    stopClock();
    return super.cancel(mayInterruptIfRunning);
  }

  @Override
  public <U extends @Nullable Object> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }
}
