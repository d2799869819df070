package store;

import dev.troupe.annotations.Call;
import java.util.List;

/**
 * Inherited with type arguments.
 *
 * @param <T> what it gives
 */
public interface Source<T> extends Sink<List<T>> {

  /**
   * Gives.
   *
   * @return one
   */
  @Call(timeout = "2s")
  T take();
}
