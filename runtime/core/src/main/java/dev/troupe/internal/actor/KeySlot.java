package dev.troupe.internal.actor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What a registry has under one key. All but {@link #all} only under the lock. It stands for the
 * key while the key is in use, so that under the lock nobody asks a user's key whether it equals
 * another.
 */
final class KeySlot<K, V> {

  final K key;
  final ReentrantLock lock = new ReentrantLock();

  /** Out of use: whoever still finds it gets another. */
  boolean dead;

  private final Set<KeyEntry<K, V>> entries = new LinkedHashSet<>(2);
  private volatile @Nullable List<KeyEntry<K, V>> copy = List.of(); // null when it is old

  KeySlot(K key) {
    this.key = key;
  }

  /** The entries, oldest first. Any thread. */
  List<KeyEntry<K, V>> all() {
    List<KeyEntry<K, V>> known = copy;
    if (known != null) {
      return known;
    }
    lock.lock();
    try {
      List<KeyEntry<K, V>> made = List.copyOf(entries);
      copy = made;
      return made;
    } finally {
      lock.unlock();
    }
  }

  @Nullable KeyEntry<K, V> first() {
    return entries.isEmpty() ? null : entries.iterator().next();
  }

  void add(KeyEntry<K, V> entry) {
    entries.add(entry);
    copy = null;
  }

  boolean remove(KeyEntry<K, V> entry) {
    if (!entries.remove(entry)) {
      return false;
    }
    copy = null;
    return true;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }
}
