package dev.troupe;

import java.util.Objects;

/**
 * An actor has registered; the info message to those that {@linkplain Registry#watch watch}.
 * Corresponds to {@code {:register, registry, key, pid, value}}.
 *
 * @param registry where
 * @param key under which key
 * @param actor who
 * @param value with which value; it may have been updated since
 */
public record Registered(Registry<?, ?> registry, Object key, ActorRef actor, Object value) {
  /** Checks its arguments. */
  public Registered {
    Objects.requireNonNull(registry, "registry");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(actor, "actor");
    Objects.requireNonNull(value, "value");
  }
}
