package dev.troupe.examples.account;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;
import dev.troupe.annotations.UnsafeSend;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A generic protocol: what is kept under a key.
 *
 * @param <K> never null
 * @param <V> perhaps null
 */
@Actor
@NullMarked
interface Cabinet<K, V extends @Nullable Object> extends Labelled<K> {

  /** Keeps a value. */
  @Cast
  void put(K key, V value);

  /** The value of a key, or null. */
  @Nullable V get(K key);

  /** Returns null if there is no key, against its own word. */
  K anyKey();

  /** The greatest of what it is given, or of the keys if that is nothing. */
  <T> T greatest(@UnsafeSend("has no state") Comparator<? super T> order, List<T> of);

  /** Keeps the last value of all that are given, as varargs. */
  @Call
  @SuppressWarnings("unchecked")
  void putAll(K key, V... values);
}
