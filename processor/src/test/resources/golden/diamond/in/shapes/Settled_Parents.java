package shapes;

import dev.troupe.annotations.Cast;

/** The two. */
public interface Settled_Parents {

  /**
   * One.
   *
   * @param <T> what it takes
   */
  interface Sink<T> {

    /**
     * Takes.
     *
     * @param item what
     */
    @Cast
    void put(T item);
  }

  /** The other. */
  interface Texts {

    /**
     * Takes.
     *
     * @param item what
     */
    @Cast
    void put(String item);
  }
}
