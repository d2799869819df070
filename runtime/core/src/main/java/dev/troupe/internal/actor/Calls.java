package dev.troupe.internal.actor;

import dev.troupe.CallException;
import dev.troupe.DeadlockException;
import dev.troupe.internal.host.Host;
import dev.troupe.internal.host.StackReserve;
import dev.troupe.internal.scheduler.Seat;
import org.jspecify.annotations.Nullable;

/** Makes calls: sends the message and waits for its outcome. */
final class Calls {

  static final long NO_LIMIT = Long.MAX_VALUE;

  /** A parked platform thread costs some 20 us to wake, so it may spin as long before it parks. */
  private static final long PLATFORM_SPIN_NANOS = 20_000;

  private Calls() {}

  /**
   * Calls and waits.
   *
   * @return null for a reply, which is in the message, or the declared exception that is the reply
   */
  static @Nullable Throwable call(Cell callee, CallSignal<?> call, long limit) {
    Seat seat = Seat.current();
    Cell.checkNotFenced(seat);
    if (seat == null || !(seat.task() instanceof Cell self)) {
      return sendAndAwait(callee, call, limit, seat);
    }
    if (self == callee) {
      refused(callee, call);
      throw Failures.selfCall(call, callee);
    }
    call.waitingFor(callee);
    try {
      Deadlocks.enter(self, call, callee);
    } catch (DeadlockException refusal) {
      refused(callee, call);
      throw refusal;
    }
    try {
      return sendAndAwait(callee, call, limit, seat);
    } finally {
      self.waitIsOver();
    }
  }

  private static void refused(Cell callee, CallSignal<?> call) {
    if (call.isMessage()) {
      callee.kernel().totals().add(Totals.Column.REFUSED, 1);
    }
  }

  private static @Nullable Throwable sendAndAwait(
      Cell callee, CallSignal<?> call, long limit, @Nullable Seat seat) {
    call.expectedBy(seat == null ? Thread.currentThread() : seat);
    long start = callee.bounds() == null ? 0 : callee.kernel().host().nanoTime();
    if (!call.sendTo(callee, seat, limit)) {
      refused(callee, call);
      throw Failures.noProcess(call, callee);
    }
    if (call.isOpen()) {
      if (start == 0) {
        start = callee.kernel().host().nanoTime(); // sending has not waited
      }
      await(callee, call, limit, start, seat);
    }
    return call.settle(callee);
  }

  private static void await(
      Cell callee, CallSignal<?> call, long limit, long start, @Nullable Seat seat) {
    Host host = callee.kernel().host();
    if (seat != null) {
      seat.beforeParking();
      StackReserve.forParking();
    } else if (host.processors() > 1 && !Thread.currentThread().isVirtual()) {
      while (call.isOpen() && host.nanoTime() - start < PLATFORM_SPIN_NANOS) {
        Thread.onSpinWait();
      }
    }
    call.parks();
    while (call.isOpen()) {
      if (Thread.interrupted()) {
        boolean gaveUp = call.abandon();
        Thread.currentThread().interrupt();
        if (gaveUp) {
          throw Failures.interrupted(call, callee);
        }
        return;
      }
      if (limit == NO_LIMIT) {
        host.park(call);
        continue;
      }
      long left = limit - (host.nanoTime() - start);
      if (left > 0) {
        host.parkNanos(call, left);
      } else if (call.abandon()) {
        throw Failures.timeout(call, callee, limit);
      }
    }
  }

  static <R extends @Nullable Object> AsyncReply<R> async(
      Cell callee, CallSignal<R> call, long limit) {
    Seat seat = Seat.current();
    Cell.checkNotFenced(seat);
    AsyncReply<R> reply = new AsyncReply<>(callee, call, limit);
    call.expectedBy(reply);
    try {
      if (call.sendTo(callee, seat, limit)) {
        reply.startClock();
      } else {
        refused(callee, call);
        reply.completeExceptionally(Failures.noProcess(call, callee));
      }
    } catch (CallException refused) {
      reply.completeExceptionally(refused);
    }
    return reply;
  }
}
