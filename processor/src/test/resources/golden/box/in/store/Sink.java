package store;

import dev.troupe.annotations.Call;

/**
 * Inherited with type arguments that are type arguments themselves.
 *
 * @param <U> what it takes
 */
public interface Sink<U> {

  /**
   * Takes.
   *
   * @param item what
   */
  @Call
  void give(U item);
}
