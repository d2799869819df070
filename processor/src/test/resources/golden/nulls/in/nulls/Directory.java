package nulls;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;
import dev.troupe.annotations.UnsafeSend;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Where null may be, and where it may not. */
@NullMarked
public final class Directory {

  /** Never made. */
  private Directory() {}

  /** An annotation on types that has a value. */
  @Target(ElementType.TYPE_USE)
  public @interface Unit {

    /**
     * Of what.
     *
     * @return its name
     */
    String value();
  }

  /**
   * A parent whose variable may stand for a type with null.
   *
   * @param <T> what it holds
   */
  public interface Holder<T extends @Nullable Object> {

    /**
     * Holds.
     *
     * @param item what
     * @return what it has held
     */
    T exchange(T item);

    /**
     * Holds nothing.
     *
     * @return what it has held
     */
    @Nullable T clear();
  }

  /**
   * In a marked class.
   *
   * @param <K> never null, as it has no bound that says otherwise
   * @param <V> perhaps null
   */
  @Actor
  public interface Marked<K, V extends @Nullable Object> extends Holder<@Nullable String> {

    /**
     * May return null.
     *
     * @param key not null
     * @param fallback perhaps null
     * @return perhaps null
     */
    @Nullable V find(K key, V fallback);

    /**
     * Annotations at every place of a type.
     *
     * @param names an array without null whose elements may be null
     * @param more an array that may be null itself
     * @param amount a primitive
     * @return entries
     */
    @UnsafeSend("of an immutable map")
    List<Map.@Nullable Entry<String, @Nullable V>> all(
        @Nullable String[] names, String @Nullable [] more, @Unit("cents") long amount);

    /**
     * Never returns null.
     *
     * @return a name
     */
    String name();

    /**
     * Its own variable.
     *
     * @param <E> perhaps null
     * @param item perhaps null
     * @return never null
     */
    <E extends @Nullable Object> List<E> listOf(E item);

    /** A call without a result. */
    @Call
    void sync();

    /**
     * A cast.
     *
     * @param names may be many, none null
     */
    @Cast
    void remove(String... names);
  }

  /** Says nothing of null, but where it does. */
  @Actor
  @NullUnmarked
  public interface Unmarked {

    /**
     * Mixed.
     *
     * @param perhaps says nothing
     * @param not says no
     * @return perhaps null
     */
    @Nullable String mixed(String perhaps, @NonNull String not);
  }
}
