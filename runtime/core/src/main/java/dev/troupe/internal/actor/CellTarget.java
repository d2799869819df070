package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Leads to one actor. */
public final class CellTarget extends Target {

  private final Cell cell;

  /**
   * Leads to an actor.
   *
   * @param cell the actor
   * @param protocol what the stub speaks
   * @throws dev.troupe.WrongProtocolException if the actor is known not to serve it
   */
  public CellTarget(Cell cell, Class<?> protocol) {
    this(cell.serving(protocol));
  }

  /**
   * Leads to an actor of which that was asked already.
   *
   * @param cell the actor
   */
  public CellTarget(Cell cell) {
    this.cell = cell;
  }

  @Override
  public void cast(CastSignal cast) {
    cell.cast(cast);
  }

  @Override
  public @Nullable Throwable call(CallSignal<?> call, long limit) {
    return cell.call(call, limit);
  }

  @Override
  public <R extends @Nullable Object> CompletableFuture<R> async(CallSignal<R> call, long limit) {
    return cell.async(call, limit);
  }

  @Override
  public ActorRef ref(Class<?> protocol) {
    return cell;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CellTarget that && cell == that.cell;
  }

  @Override
  public int hashCode() {
    return cell.hashCode();
  }

  @Override
  public String toString() {
    return cell.toString();
  }
}
