package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import dev.troupe.DeadLetter;
import dev.troupe.NoProcessException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Leads to whoever is found when the message is sent. */
abstract sealed class LateTarget extends Target permits NameTarget, ViaTarget {

  /** The system whose time limits and dead letters are meant. */
  final Kernel kernel;

  LateTarget(Kernel kernel) {
    this.kernel = kernel;
  }

  /** Who gets a message now; null for nobody. */
  abstract @Nullable Cell find();

  /** As {@link #find}, for a cast, which never fails. */
  abstract @Nullable Cell findForCast();

  /** What a dead letter says that it was sent to. */
  abstract String name();

  /**
   * What to throw if there is nobody.
   *
   * @param what what cannot be done, as a clause
   */
  abstract NoProcessException nobody(String what);

  @Override
  public final void cast(CastSignal cast) {
    Cell cell = findForCast();
    if (cell == null) {
      Cell.checkNotFenced();
      kernel.totals().add(Totals.Column.DEAD_LETTERS, 1);
      kernel.deadLetters().add(cast, null, name(), DeadLetter.Why.NO_NAME);
    } else {
      cell.cast(cast);
    }
  }

  @Override
  public final @Nullable Throwable call(CallSignal<?> call, long limit) {
    Cell cell = find();
    if (cell == null) {
      kernel.totals().add(Totals.Column.REFUSED, 1);
      throw nobody(call.name() + " cannot be called on it");
    }
    return Calls.call(cell, call, limit < 0 ? kernel.callLimit() : limit);
  }

  @Override
  public final <R extends @Nullable Object> CompletableFuture<R> async(
      CallSignal<R> call, long limit) {
    Cell cell;
    try {
      cell = find();
    } catch (Throwable failure) {
      return CompletableFuture.failedFuture(failure);
    }
    if (cell == null) {
      kernel.totals().add(Totals.Column.REFUSED, 1);
      return CompletableFuture.failedFuture(nobody(call.name() + " cannot be called on it"));
    }
    return Calls.async(cell, call, limit < 0 ? kernel.callLimit() : limit);
  }

  @Override
  public final ActorRef ref(Class<?> protocol) {
    Cell cell = find();
    if (cell == null) {
      throw nobody("it has no address");
    }
    if (!cell.mayServe(protocol)) {
      throw Failures.wrongProtocol(protocol, cell);
    }
    return cell;
  }
}
