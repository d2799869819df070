package store;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;
import dev.troupe.annotations.UnsafeSend;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Overloads, arrays, generics, and every kind of result. */
@Actor(timeout = "1m")
public interface Shelf {

  /** Overloaded, with nothing. */
  @Cast
  void put();

  /**
   * Overloaded, with two.
   *
   * @param item what
   * @param count how many
   */
  @Cast
  void put(String item, int count);

  /**
   * Overloaded, with many.
   *
   * @param items what
   */
  @Cast
  void put(String... items);

  /**
   * Overloaded, with a generic type.
   *
   * @param items what
   */
  @Call(timeout = "infinity", runIfAbandoned = true)
  void put(
      @UnsafeSend("anything may be in such a list")
          Map<String, ? extends List<? super Integer>> items);

  /**
   * A generic varargs method.
   *
   * @param lists what
   * @return how many
   */
  @SuppressWarnings("unchecked")
  int putAll(List<String>... lists);

  /**
   * A generic result.
   *
   * @param prefix how they begin
   * @return the names
   * @throws IOException if they cannot be read
   * @throws FileNotFoundException if they are not there
   * @throws IllegalStateException if the shelf is closed
   * @throws InterruptedException if the caller is interrupted
   */
  @Call(timeout = "250ms")
  List<String> names(Optional<String> prefix)
      throws FileNotFoundException, IOException, IllegalStateException, InterruptedException;

  /**
   * A generic result that a cast can check.
   *
   * @return anything
   */
  @UnsafeSend("the list is immutable")
  List<?> anything();

  /**
   * A result without a check.
   *
   * @param key of what
   * @return an object
   */
  @UnsafeSend("nobody changes it")
  Object object(@UnsafeSend("it is a constant") Object key);

  /**
   * An array of a generic type.
   *
   * @return lists
   */
  List<String>[] lists();

  /**
   * Arrays of primitives.
   *
   * @param matrix some numbers
   * @param flags more
   * @return numbers
   */
  double[][] matrix(double[][] matrix, boolean[] flags);

  /**
   * A boxed result.
   *
   * @return a number
   */
  Long boxed();

  /**
   * A character.
   *
   * @return one
   */
  char letter();

  /**
   * A flag.
   *
   * @return whether
   */
  boolean isEmpty();
}
