package dev.troupe;

import java.util.Objects;

/**
 * An entry of a registry is gone, because its actor has taken it back or has ended; the info
 * message to those that {@linkplain Registry#watch watch}. Corresponds to {@code {:unregister,
 * registry, key, pid}}.
 *
 * @param registry where
 * @param key under which key
 * @param actor who
 */
public record Unregistered(Registry<?, ?> registry, Object key, ActorRef actor) {
  /** Checks its arguments. */
  public Unregistered {
    Objects.requireNonNull(registry, "registry");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(actor, "actor");
  }
}
