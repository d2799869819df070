package shapes;

import dev.troupe.annotations.Call;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** The two. */
public interface Sides {

  /** One side. */
  interface Loose {

    /**
     * A wider result, and other exceptions.
     *
     * @return something
     * @throws IOException not in the other
     * @throws TimeoutException not in the other
     * @throws IllegalStateException need not be declared
     */
    Number size() throws IOException, TimeoutException, IllegalStateException;

    /**
     * A call without saying so.
     *
     * @param names what
     * @return them
     */
    Collection<String> sorted(List<String> names);

    /**
     * Generic on both sides.
     *
     * @param <A> anything
     * @param item what
     * @return the same
     */
    <A extends Comparable<A>> Object same(A item);
  }

  /**
   * The other side.
   *
   * @param <T> what it is made of
   */
  interface Strict<T> {

    /**
     * A narrower result, and other exceptions.
     *
     * @return something
     * @throws FileNotFoundException narrower
     * @throws InterruptedException not in the other
     * @throws IllegalArgumentException need not be declared
     */
    Integer size() throws FileNotFoundException, InterruptedException, IllegalArgumentException;

    /**
     * A call that says so.
     *
     * @param names what
     * @return them
     */
    @Call
    List<T> sorted(List<T> names);

    /**
     * Generic on both sides.
     *
     * @param <B> anything
     * @param item what
     * @return the same
     */
    <B extends Comparable<B>> B same(B item);
  }
}
