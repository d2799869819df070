package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.UniqueRegistry;
import dev.troupe.Via;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A registry with one entry a key.
 *
 * @param <K> the keys
 * @param <V> the values
 */
public final class UniqueKeyTable<K, V> extends KeyTable<K, V> implements UniqueRegistry<K, V> {

  /**
   * Makes a registry.
   *
   * @param kernel whose actors may register
   * @param name its name
   */
  public UniqueKeyTable(Kernel kernel, String name) {
    super(kernel, name, true);
  }

  /** Equal by registry and key. */
  private record KeyVia<K, V>(UniqueKeyTable<K, V> table, K key) implements Via {

    @Override
    public Optional<ActorRef> whereis() {
      return table.whereis(key);
    }

    @Override
    public ActorSystem system() {
      return table.kernel();
    }

    @Override
    public String name() {
      return table.named(key);
    }

    @Override
    public String toString() {
      return name();
    }
  }

  @Override
  public Optional<ActorRef> whereis(K key) {
    List<KeyEntry<K, V>> entries = entries(key);
    return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getFirst().actor);
  }

  @Override
  public Via via(K key) {
    return new KeyVia<>(this, Objects.requireNonNull(key, "key"));
  }

  @Override
  public Optional<V> update(K key, UnaryOperator<V> change) {
    Objects.requireNonNull(change, "change");
    Cell self = Turns.self("UniqueRegistry.update(...)");
    KeyEntry<K, V> entry = own(key, self);
    if (entry == null) {
      return Optional.empty();
    }
    V changed =
        Objects.requireNonNull(
            change.apply(entry.value), "a registry keeps no null: the change has returned null");
    entry.value = changed;
    return Optional.of(changed);
  }

  private @Nullable KeyEntry<K, V> own(K key, Cell self) {
    List<KeyEntry<K, V>> entries = entries(key);
    return entries.isEmpty() || entries.getFirst().actor != self ? null : entries.getFirst();
  }
}
