package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import dev.troupe.AlreadyRegisteredException;
import dev.troupe.Registered;
import dev.troupe.Registry;
import dev.troupe.Unregistered;
import dev.troupe.internal.host.StackReserve;
import dev.troupe.internal.scheduler.Seat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A registry.
 *
 * @param <K> the keys
 * @param <V> the values
 */
// An entry is made and removed under the lock of its key's slot, and there the listeners are told,
// so that they hear of one key in order. The user's equals and hashCode are called by the map of
// slots alone, outside those locks. An entry is held by its actor from within the lock, so its
// release, which needs the lock too, comes after it was added, or it is not added at all. The lock
// of an actor's ties is taken inside of a slot's, never the other way round.
public sealed class KeyTable<K, V> implements Registry<K, V> permits UniqueKeyTable {

  private final Kernel kernel;
  private final String name;
  private final boolean unique;
  private final Map<K, KeySlot<K, V>> slots = new ConcurrentHashMap<>();
  private final CopyOnWriteArrayList<Cell> listeners = new CopyOnWriteArrayList<>();
  private final Map<String, Object> meta = new ConcurrentHashMap<>();
  private final LongAdder count = new LongAdder();

  /**
   * Makes a registry for duplicate keys.
   *
   * @param kernel whose actors may register
   * @param name its name
   */
  public KeyTable(Kernel kernel, String name) {
    this(kernel, name, false);
  }

  KeyTable(Kernel kernel, String name, boolean unique) {
    if (Objects.requireNonNull(name, "name").isBlank()) {
      throw new IllegalArgumentException(
          "The name of a registry must not be blank: messages say it.");
    }
    this.kernel = kernel;
    this.name = name;
    this.unique = unique;
  }

  @Override
  public final String name() {
    return name;
  }

  final Kernel kernel() {
    return kernel;
  }

  // ---- by the actor itself

  @Override
  public final void register(K key, V value) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    StackReserve.forSteps();
    Cell self = Turns.self("Registry.register(...)");
    if (self.kernel() != kernel) {
      throw new IllegalArgumentException(
          self
              + " of "
              + self.kernel()
              + " cannot register in "
              + this
              + ", which is for actors of "
              + kernel
              + ". Make a registry for its own system.");
    }
    KeyEntry<K, V> holder = add(key, value, self);
    if (holder != null) {
      throw new AlreadyRegisteredException(
          named(key) + " is taken by " + holder.actor + ".", holder.actor);
    }
  }

  /** Adds an entry; if the key is taken, says by which. */
  final @Nullable KeyEntry<K, V> add(K key, V value, Cell self) {
    KeySlot<K, V> slot = lock(key);
    try {
      KeyEntry<K, V> holder = unique ? slot.first() : null;
      if (holder != null) {
        return holder;
      }
      KeyEntry<K, V> entry = new KeyEntry<>(this, slot, self, value);
      if (!self.hold(entry)) {
        throw new IllegalStateException(self + " has ended, so it cannot register in " + this);
      }
      slot.add(entry);
      count.increment();
      if (!listeners.isEmpty()) {
        tell(new Registered(this, key, self, value));
      }
      return null;
    } finally {
      unlock(slot);
    }
  }

  @Override
  public final void unregister(K key) {
    StackReserve.forSteps();
    Objects.requireNonNull(key, "key");
    remove(key, Turns.self("Registry.unregister(...)"));
  }

  /** Removes an actor's entries under a key. */
  final void remove(K key, Cell self) {
    KeySlot<K, V> slot = slots.get(key);
    if (slot == null) {
      return;
    }
    slot.lock.lock();
    try {
      for (KeyEntry<K, V> entry : slot.all()) {
        if (entry.actor == self) {
          remove(entry);
          self.letGo(entry);
        }
      }
    } finally {
      unlock(slot);
    }
  }

  /** The actor of an entry has ended. */
  final void release(KeyEntry<K, V> entry) {
    KeySlot<K, V> slot = entry.slot;
    slot.lock.lock();
    try {
      remove(entry);
    } finally {
      try {
        unlock(slot);
      } catch (Throwable broken) {
        // The key's equals. The slot is dead, whether or not it was found in the map.
      }
    }
  }

  /** Under the lock of the slot. */
  private void remove(KeyEntry<K, V> entry) {
    if (entry.slot.remove(entry)) {
      count.decrement();
      if (!listeners.isEmpty()) {
        tell(new Unregistered(this, entry.slot.key, entry.actor));
      }
    }
  }

  /** The slot of a key, locked. */
  @SuppressWarnings("LockNotBeforeTry") // whoever asks for it unlocks
  private KeySlot<K, V> lock(K key) {
    while (true) {
      KeySlot<K, V> slot = slots.get(key);
      if (slot == null) {
        KeySlot<K, V> made = new KeySlot<>(key);
        slot = slots.putIfAbsent(key, made);
        if (slot == null) {
          slot = made;
        }
      }
      slot.lock.lock();
      if (!slot.dead) {
        return slot;
      }
      slot.lock.unlock();
      slots.remove(key, slot);
    }
  }

  private void unlock(KeySlot<K, V> slot) {
    boolean empty = slot.isEmpty();
    slot.dead = empty;
    slot.lock.unlock();
    if (empty) {
      slots.remove(slot.key, slot);
    }
  }

  private void tell(Object message) {
    for (Cell listener : listeners) {
      if (!listener.tell(new InfoSignal(message), Seat.current())) {
        listeners.remove(listener);
      }
    }
  }

  // ---- by anybody

  @Override
  public final List<Entry<V>> lookup(K key) {
    return entries(key).stream().map(KeyEntry::shown).toList();
  }

  @Override
  public final int dispatch(K key, Consumer<? super Entry<V>> consumer) {
    Objects.requireNonNull(consumer, "consumer");
    List<KeyEntry<K, V>> entries = entries(key);
    for (KeyEntry<K, V> entry : entries) {
      consumer.accept(entry.shown());
    }
    return entries.size();
  }

  final List<KeyEntry<K, V>> entries(K key) {
    StackReserve.forSteps();
    return find(Objects.requireNonNull(key, "key"));
  }

  final List<KeyEntry<K, V>> find(K key) {
    KeySlot<K, V> slot = slots.get(key);
    return slot == null ? List.of() : slot.all();
  }

  @Override
  @SuppressWarnings("unchecked") // what this table's entries hold are this table's keys
  public final List<K> keys(ActorRef actor) {
    Ties ties = ((Cell) Objects.requireNonNull(actor, "actor")).tiesIfAny();
    return ties == null
        ? List.of()
        : ties.held(KeyEntry.class).stream()
            .filter(entry -> entry.table == this)
            .map(entry -> (K) entry.slot.key)
            .toList();
  }

  @Override
  public final long count() {
    return count.sum();
  }

  @Override
  public final void forEach(BiConsumer<? super K, ? super Entry<V>> consumer) {
    Objects.requireNonNull(consumer, "consumer");
    for (KeySlot<K, V> slot : slots.values()) {
      for (KeyEntry<K, V> entry : slot.all()) {
        consumer.accept(slot.key, entry.shown());
      }
    }
  }

  @Override
  public final void watch(ActorRef watcher) {
    listeners.addIfAbsent(kernel.own(watcher, "watch registry \"" + name + "\""));
  }

  @Override
  public final void unwatch(ActorRef watcher) {
    listeners.remove((Cell) Objects.requireNonNull(watcher, "watcher"));
  }

  @Override
  public final void putMeta(String key, Object value) {
    meta.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
  }

  @Override
  public final <T> Optional<T> meta(String key, Class<T> type) {
    return Optional.ofNullable(type.cast(meta.get(Objects.requireNonNull(key, "key"))));
  }

  @Override
  public final void deleteMeta(String key) {
    meta.remove(Objects.requireNonNull(key, "key"));
  }

  final String named(K key) {
    return "key " + Crash.describe(key) + " of " + this;
  }

  @Override
  public final String toString() {
    return "registry \"" + name + "\"";
  }
}
