package dev.troupe;

import dev.troupe.internal.actor.UniqueKeyTable;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A {@link Registry} whose keys have one actor each. Made by {@link Registry#unique}. Corresponds
 * to a registry with {@code keys: :unique}.
 *
 * @param <K> the keys
 * @param <V> the values
 */
public sealed interface UniqueRegistry<K, V> extends Registry<K, V> permits UniqueKeyTable {

  /**
   * Who is registered under a key. Corresponds to {@code Registry.whereis_name/1}.
   *
   * @param key the key
   * @return the actor, or empty for nobody
   */
  Optional<ActorRef> whereis(K key);

  /**
   * The address of whoever is registered under a key when a message is sent: {@code
   * AccountRef.via(accounts.via("alice"))}. Corresponds to {@code {:via, Registry, {registry,
   * key}}}.
   *
   * @param key the key, under which nobody needs to be registered yet
   * @return the address, equal to another of the same registry and an equal key
   */
  Via via(K key);

  /**
   * Changes the value that the actor whose turn it is has registered under a key. Nobody else can,
   * so the value that is changed is the latest. Corresponds to {@code Registry.update_value/3}.
   *
   * @param key the key
   * @param change makes the new value from the old one; it runs at once, with nothing locked
   * @return the new value, or empty if this actor is not registered under the key
   * @throws IllegalStateException outside a turn
   */
  Optional<V> update(K key, UnaryOperator<V> change);
}
