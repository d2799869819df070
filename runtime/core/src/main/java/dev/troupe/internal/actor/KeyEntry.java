package dev.troupe.internal.actor;

import dev.troupe.Registry;

/** One registration. Equal only to itself, so that nothing of the user's is called for that. */
final class KeyEntry<K, V> implements Holding {

  final KeyTable<K, V> table;
  final KeySlot<K, V> slot;
  final Cell actor;

  /** Written in the actor's turn alone. */
  volatile V value;

  KeyEntry(KeyTable<K, V> table, KeySlot<K, V> slot, Cell actor, V value) {
    this.table = table;
    this.slot = slot;
    this.actor = actor;
    this.value = value;
  }

  Registry.Entry<V> shown() {
    return new Registry.Entry<>(actor, value);
  }

  @Override
  public void release(Cell ended) {
    table.release(this);
  }
}
