package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import dev.troupe.DeadLetter;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Leads to whoever has a name when the message is sent. */
public final class NameTarget extends Target {

  private final Kernel kernel;
  private final String name;

  /**
   * Leads to a name.
   *
   * @param kernel the system of the name
   * @param name the name, which nobody needs to have yet
   */
  public NameTarget(Kernel kernel, String name) {
    this.kernel = kernel;
    this.name = Objects.requireNonNull(name, "name");
  }

  @Override
  public void cast(CastSignal cast) {
    Cell cell = kernel.named(name);
    if (cell == null) {
      Cell.checkNotFenced();
      kernel.deadLetters().add(cast, null, name, DeadLetter.Why.NO_NAME);
    } else {
      cell.cast(cast);
    }
  }

  @Override
  public @Nullable Throwable call(CallSignal<?> call, long limit) {
    Cell cell = kernel.named(name);
    if (cell == null) {
      throw Failures.noName(call.name() + " cannot be called on it", name, kernel);
    }
    return Calls.call(cell, call, limit < 0 ? kernel.callLimit() : limit);
  }

  @Override
  public <R extends @Nullable Object> CompletableFuture<R> async(CallSignal<R> call, long limit) {
    Cell cell = kernel.named(name);
    if (cell == null) {
      return CompletableFuture.failedFuture(
          Failures.noName(call.name() + " cannot be called on it", name, kernel));
    }
    return Calls.async(cell, call, limit < 0 ? kernel.callLimit() : limit);
  }

  @Override
  public ActorRef ref(Class<?> protocol) {
    Cell cell = kernel.named(name);
    if (cell == null) {
      throw Failures.noName("it has no address", name, kernel);
    }
    if (!cell.mayServe(protocol)) {
      throw Failures.wrongProtocol(protocol, cell);
    }
    return cell;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NameTarget that && kernel == that.kernel && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return 31 * kernel.hashCode() + name.hashCode();
  }

  @Override
  public String toString() {
    return "actor \"" + name + "\"";
  }
}
