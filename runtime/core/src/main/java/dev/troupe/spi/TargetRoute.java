package dev.troupe.spi;

import dev.troupe.ActorRef;
import dev.troupe.internal.actor.Target;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Leads to wherever, with a limit of its own or those of the methods. */
final class TargetRoute extends Route {

  private static final long OF_METHOD = -2;

  private final Target target;
  private final Class<?> protocol;
  private final long within;

  TargetRoute(Target target, Class<?> protocol) {
    this(target, protocol, OF_METHOD);
  }

  TargetRoute(Target target, Class<?> protocol, long within) {
    this.target = target;
    this.protocol = protocol;
    this.within = within;
  }

  @Override
  public void cast(CastMessage message) {
    target.cast(message);
  }

  @Override
  public @Nullable Throwable call(CallMessage<?> message, long limitNanos) {
    return target.call(message, limit(limitNanos));
  }

  @Override
  public <R extends @Nullable Object> CompletableFuture<R> async(
      CallMessage<R> message, long limitNanos) {
    return target.async(message, limit(limitNanos));
  }

  private long limit(long ofMethod) {
    return within == OF_METHOD ? ofMethod : within;
  }

  @Override
  public ActorRef ref() {
    return target.ref(protocol);
  }

  @Override
  Target target() {
    return target;
  }

  @Override
  Class<?> protocol() {
    return protocol;
  }
}
