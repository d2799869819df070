package dev.troupe;

import dev.troupe.internal.actor.Kernel;
import dev.troupe.internal.actor.KeyTable;
import dev.troupe.internal.actor.UniqueKeyTable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A table in which actors register themselves under keys, each with a value. An entry is gone when
 * its actor is, before anybody hears of that end by a {@link Down} or an {@link Exit}. Corresponds
 * to Elixir's {@code Registry}.
 *
 * <p>A registry is no actor: all its methods run on the caller's thread, and any thread may call
 * them; those that say so need a turn. Keys and values are shared, so they should be immutable; as
 * in any map, {@code equals} and {@code hashCode} of a key must not change. It lasts as long as it
 * is referred to: keep it where those that use it find it.
 *
 * @param <K> the keys
 * @param <V> the values
 */
public sealed interface Registry<K, V> permits UniqueRegistry, KeyTable {

  /**
   * An actor that has registered, with the value as it is now.
   *
   * @param actor who has registered
   * @param value what the actor has given with its key
   * @param <V> the values
   */
  record Entry<V>(ActorRef actor, V value) {
    /** Checks its arguments. */
    public Entry {
      Objects.requireNonNull(actor, "actor");
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * Makes a registry whose keys have one actor each.
   *
   * @param system whose actors may register
   * @param name what to call it in messages; it need not be unique
   * @param <K> the keys
   * @param <V> the values
   * @return an empty registry
   * @throws IllegalArgumentException if the name is blank
   */
  static <K, V> UniqueRegistry<K, V> unique(ActorSystem system, String name) {
    return new UniqueKeyTable<>((Kernel) Objects.requireNonNull(system, "system"), name);
  }

  /**
   * Makes a registry whose keys may have many actors each. An actor may register several times
   * under one key.
   *
   * @param system whose actors may register
   * @param name what to call it in messages; it need not be unique
   * @param <K> the keys
   * @param <V> the values
   * @return an empty registry
   * @throws IllegalArgumentException if the name is blank
   */
  static <K, V> Registry<K, V> duplicate(ActorSystem system, String name) {
    return new KeyTable<>((Kernel) Objects.requireNonNull(system, "system"), name);
  }

  /**
   * What the registry was named.
   *
   * @return the name
   */
  String name();

  /**
   * Registers the actor whose turn it is. Corresponds to {@code Registry.register/3}.
   *
   * @param key under which key
   * @param value what to keep with it
   * @throws AlreadyRegisteredException if the key is taken, also by this actor itself; never in a
   *     duplicate registry
   * @throws IllegalArgumentException if the actor belongs to another system than the registry
   * @throws IllegalStateException outside a turn
   */
  void register(K key, V value);

  /**
   * Takes back what the actor whose turn it is has registered under a key, all of it. Corresponds
   * to {@code Registry.unregister/2}.
   *
   * @param key the key; nothing happens if this actor is not registered under it
   * @throws IllegalStateException outside a turn
   */
  void unregister(K key);

  /**
   * Who is registered under a key, in the order of registration. Corresponds to {@code
   * Registry.lookup/2}.
   *
   * @param key the key
   * @return an immutable list, empty for nobody
   */
  List<Entry<V>> lookup(K key);

  /**
   * Does something for each entry of a key, on the caller's thread and with nothing locked. What
   * the consumer throws ends the dispatch and is thrown on. Corresponds to {@code
   * Registry.dispatch/3}.
   *
   * @param key the key
   * @param consumer what to do, such as sending a message
   * @return for how many entries
   */
  int dispatch(K key, Consumer<? super Entry<V>> consumer);

  /**
   * Under which keys an actor is registered, in the order of registration; a key several times if
   * it is registered so. Corresponds to {@code Registry.keys/2}.
   *
   * @param actor the actor
   * @return an immutable list, empty if the actor is not registered or has ended
   */
  List<K> keys(ActorRef actor);

  /**
   * How many entries there are. Corresponds to {@code Registry.count/1}.
   *
   * @return the count; while others register, it may be old when it is returned
   */
  long count();

  /**
   * Visits all entries, on the caller's thread and with nothing locked. Entries that come or go
   * meanwhile may be visited or not. Corresponds to {@code Registry.select/2}.
   *
   * @param consumer gets each key with each of its entries
   */
  void forEach(BiConsumer<? super K, ? super Entry<V>> consumer);

  /**
   * Sends a {@link Registered} for each later registration, and an {@link Unregistered} for its
   * end, whether by {@link #unregister} or with its actor. Those of one key arrive in their order,
   * and those that concern one actor in its own. Corresponds to the option {@code :listeners}.
   *
   * @param watcher who gets them, until it ends; watching twice is as watching once
   * @throws IllegalArgumentException if it belongs to another system than the registry
   */
  void watch(ActorRef watcher);

  /**
   * Ends {@link #watch}.
   *
   * @param watcher who is not to get more; nothing happens if it does not watch
   */
  void unwatch(ActorRef watcher);

  /**
   * Keeps something with the registry itself. Corresponds to {@code Registry.put_meta/3}.
   *
   * @param key what it is found by
   * @param value what to keep, instead of what was kept before
   */
  void putMeta(String key, Object value);

  /**
   * What {@link #putMeta} has kept. Corresponds to {@code Registry.meta/2}.
   *
   * @param key what it is found by
   * @param type what it must be; {@code Integer.class} for an {@code int}, never {@code int.class}
   * @param <T> what it must be
   * @return the value, or empty if there is none
   * @throws ClassCastException if it is of another type
   */
  <T> Optional<T> meta(String key, Class<T> type);

  /**
   * Forgets what {@link #putMeta} has kept. Corresponds to {@code Registry.delete_meta/2}.
   *
   * @param key what it is found by; nothing happens if there is none
   */
  void deleteMeta(String key);
}
