package shop;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;

/** Holds its protocols. */
public final class Shop {

  /** Never made. */
  private Shop() {}

  /** What has a name. */
  public interface Named {

    /**
     * The name.
     *
     * @return never null
     */
    String name();

    /** Forgets the name. */
    @Cast
    void forget();
  }

  /** What can be closed. */
  public interface Closing extends Named {

    /** Closes. */
    @Call
    void close();

    @Override
    @Cast
    void forget();
  }

  /** Inherits one method by two ways. */
  @Actor(timeout = "500ms")
  interface Till extends Named, Closing {

    /**
     * What a till holds.
     *
     * @param value in cents
     */
    record Coin(int value) {}

    /** How many coins there are. */
    int LIMIT = 100;

    /**
     * Counts.
     *
     * @return the sum
     */
    int count();

    /**
     * Adds up.
     *
     * @param coin what
     * @return the sum
     */
    @Call(timeout = "infinity")
    @Deprecated(since = "2")
    int add(Coin coin);

    /**
     * On the client's side.
     *
     * @return whether nothing is in it
     */
    default boolean isEmpty() {
      return count() == zero();
    }

    /**
     * On nobody's side.
     *
     * @return nothing
     */
    static int zero() {
      return 0;
    }

    @Override
    boolean equals(Object other);

    @Override
    int hashCode();
  }
}
