package store;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;
import dev.troupe.annotations.UnsafeSend;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * Type parameters on interface and methods.
 *
 * @param <K> has no bound
 * @param <T> has two, and is in one of them itself
 */
@Actor(timeout = "1s")
public interface Box<K, T extends Comparable<? super T> & Serializable> {

  /**
   * A variable as the result.
   *
   * @return the largest
   */
  T largest();

  /**
   * A variable with no bound as the result.
   *
   * @return any
   */
  K key();

  /**
   * Variables as parameters.
   *
   * @param key one
   * @param item another
   */
  @Cast
  void put(K key, T item);

  /**
   * Varargs, an array, and variables inside other types.
   *
   * @param prefix an array
   * @param keys some
   * @return them by their keys
   * @throws IOException sometimes
   */
  @SuppressWarnings("unchecked")
  @UnsafeSend("anything may be in such a list")
  Map<K, ? extends List<? super T[]>> all(T[] prefix, K... keys) throws IOException;

  /**
   * Variables of its own, with bounds that mention each other and those of the interface.
   *
   * @param <E> is in its own bound
   * @param <X> is one of the interface's
   * @param type what
   * @param other another
   * @return one of them
   */
  <E extends Enum<E>, X extends T> Map<E, X> pick(Class<E> type, X other);

  /**
   * Its variable hides the interface's.
   *
   * @param <T> is not that T
   * @param item what
   * @return the same
   */
  <T extends List<K>> T echo(T item);

  /**
   * Its variable is only in a parameter.
   *
   * @param <Route> has the name of a class in the generated code
   * @param item what
   */
  @Call
  <Route> void drop(Route item);

  /**
   * On the client's side.
   *
   * @return whether there is a key
   */
  default boolean isEmpty() {
    return key() == null;
  }
}
