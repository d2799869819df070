package dev.troupe.spi;

import dev.troupe.ActorRef;
import dev.troupe.internal.actor.Cell;
import dev.troupe.internal.actor.CellTarget;
import dev.troupe.internal.actor.Target;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Leads to one actor, with the limits of the methods. */
final class CellRoute extends Route {

  private final Cell cell;
  private final Class<?> protocol;

  CellRoute(Cell cell, Class<?> protocol) {
    this.cell = cell;
    this.protocol = protocol;
  }

  @Override
  public void cast(CastMessage message) {
    cell.cast(message);
  }

  @Override
  public @Nullable Throwable call(CallMessage<?> message, long limitNanos) {
    return cell.call(message, limitNanos);
  }

  @Override
  public <R extends @Nullable Object> CompletableFuture<R> async(
      CallMessage<R> message, long limitNanos) {
    return cell.async(message, limitNanos);
  }

  @Override
  public ActorRef ref() {
    return cell;
  }

  @Override
  Target target() {
    return new CellTarget(cell);
  }

  @Override
  Class<?> protocol() {
    return protocol;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CellRoute that ? cell == that.cell : super.equals(other);
  }

  @Override
  public int hashCode() {
    return cell.hashCode(); // as the target's
  }
}
