package dev.troupe.spi;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;

/**
 * Copies what a message carries, so that sender and receiver share nothing that changes.
 *
 * <p>A copy cannot be modified; it has the encounter order of the original and its nulls, and that
 * of a sorted set or map has its comparator. Null is copied to null. A collection that nobody can
 * change and that holds nothing to copy is its own copy: one made by {@code List.of}, {@code
 * Set.of}, {@code Map.of}, their {@code copyOf} or {@code Stream.toList}. The functions that copy
 * what is inside never get a null, and return the very object that they got where there is nothing
 * to copy in it.
 */
@NullUnmarked // JSpecify has no word for a result that is null if and only if the argument is.
public final class Copies {

  private static final Set<Class<?>> IMMUTABLE =
      Set.of(
          List.of().getClass(),
          List.of(1).getClass(),
          List.of(1, 2, 3).subList(0, 2).getClass(),
          Set.of().getClass(),
          Set.of(1).getClass(),
          Map.of().getClass(),
          Map.of(1, 1).getClass());

  private Copies() {}

  /**
   * Copies a list whose elements need no copy.
   *
   * @param list the list, or null
   * @param <E> its elements
   * @return the copy
   */
  public static <E> List<E> list(List<? extends E> list) {
    return list == null || isImmutable(list) ? unchanged(list) : frozen(list.toArray());
  }

  /**
   * Copies a list and its elements.
   *
   * @param list the list, or null
   * @param copy copies an element
   * @param <E> its elements
   * @param <R> the elements of the copy
   * @return the copy
   */
  public static <E, R> List<R> list(List<? extends E> list, Function<? super E, ? extends R> copy) {
    if (list == null) {
      return null;
    }
    Object[] elements = list.toArray(new Object[0]);
    boolean same = copyAll(elements, copy);
    return same && isImmutable(list) ? unchanged(list) : frozen(elements);
  }

  /**
   * Copies a set whose elements need no copy.
   *
   * @param set the set, or null
   * @param <E> its elements
   * @return the copy
   */
  public static <E> Set<E> set(Set<? extends E> set) {
    if (set == null || isImmutable(set)) {
      return unchanged(set);
    }
    Set<E> copies = emptySet(set);
    copies.addAll(set);
    return Collections.unmodifiableSet(copies);
  }

  /**
   * Copies a set and its elements.
   *
   * @param set the set, or null
   * @param copy copies an element
   * @param <E> its elements
   * @param <R> the elements of the copy
   * @return the copy
   */
  public static <E, R> Set<R> set(Set<? extends E> set, Function<? super E, ? extends R> copy) {
    if (set == null) {
      return null;
    }
    Object[] elements = set.toArray(new Object[0]);
    if (copyAll(elements, copy) && isImmutable(set)) {
      return unchanged(set);
    }
    Set<R> copies = emptySet(set);
    copies.addAll(Copies.<List<R>>unchanged(Arrays.asList(elements)));
    return Collections.unmodifiableSet(copies);
  }

  /** One that takes the same elements for equal. */
  private static <R> Set<R> emptySet(Set<?> like) {
    return like instanceof SortedSet<?> sorted
        ? new TreeSet<R>(Copies.<Comparator<R>>unchanged(sorted.comparator()))
        : new LinkedHashSet<>();
  }

  /**
   * Copies a map whose keys and values need no copy.
   *
   * @param map the map, or null
   * @param <K> its keys
   * @param <V> its values
   * @return the copy
   */
  public static <K, V> Map<K, V> map(Map<? extends K, ? extends V> map) {
    if (map == null || isImmutable(map)) {
      return unchanged(map);
    }
    Map<K, V> copies = emptyMap(map);
    copies.putAll(map);
    return Collections.unmodifiableMap(copies);
  }

  /**
   * Copies a map, its keys and its values.
   *
   * @param map the map, or null
   * @param copyKey copies a key
   * @param copyValue copies a value
   * @param <K> its keys
   * @param <V> its values
   * @param <R> the keys of the copy
   * @param <S> the values of the copy
   * @return the copy
   */
  public static <K, V, R, S> Map<R, S> map(
      Map<? extends K, ? extends V> map,
      Function<? super K, ? extends R> copyKey,
      Function<? super V, ? extends S> copyValue) {
    if (map == null) {
      return null;
    }
    boolean same = isImmutable(map);
    Map<R, S> copies = emptyMap(map);
    for (Map.Entry<? extends K, ? extends V> entry : map.entrySet()) {
      K key = entry.getKey();
      V value = entry.getValue();
      R keyCopy = Copies.<K, R>value(key, copyKey);
      S valueCopy = Copies.<V, S>value(value, copyValue);
      same &= keyCopy == key && valueCopy == value;
      copies.put(keyCopy, valueCopy);
    }
    return same ? unchanged(map) : Collections.unmodifiableMap(copies);
  }

  /** One that takes the same keys for equal. */
  private static <R, S> Map<R, S> emptyMap(Map<?, ?> like) {
    return like instanceof SortedMap<?, ?> sorted
        ? new TreeMap<R, S>(Copies.<Comparator<R>>unchanged(sorted.comparator()))
        : new LinkedHashMap<>();
  }

  /**
   * Copies an optional and its value.
   *
   * @param optional the optional, or null
   * @param copy copies the value
   * @param <E> its value
   * @param <R> the value of the copy
   * @return the copy
   */
  public static <E, R> Optional<R> optional(
      Optional<? extends E> optional, Function<? super E, ? extends R> copy) {
    if (optional == null || optional.isEmpty()) {
      return unchanged(optional);
    }
    E value = optional.get();
    R valueCopy = copy.apply(value);
    return valueCopy == value ? unchanged(optional) : Optional.of(valueCopy);
  }

  /**
   * Copies what may be null.
   *
   * @param value the value, or null
   * @param copy copies it
   * @param <E> the value
   * @param <R> the copy
   * @return the copy
   */
  public static <E, R> R value(E value, Function<? super E, ? extends R> copy) {
    return value == null ? null : copy.apply(value);
  }

  /**
   * Copies an array whose elements need no copy.
   *
   * @param array the array, or null
   * @param <E> its elements
   * @return the copy
   */
  public static <E> E[] array(E[] array) {
    return array == null ? null : array.clone();
  }

  /**
   * Copies an array and its elements.
   *
   * @param array the array, or null
   * @param copy copies an element
   * @param <E> its elements
   * @return the copy
   */
  @SuppressWarnings("unchecked") // The elements' own type is that of their copies.
  public static <E> E[] array(E[] array, Function<? super E, ? extends E> copy) {
    if (array == null) {
      return null;
    }
    Object[] elements = Arrays.copyOf(array, array.length, Object[].class);
    copyAll(elements, copy);
    E[] copies = array.clone();
    for (int i = 0; i < elements.length; i++) {
      Object element = elements[i];
      if (element != null && !copies.getClass().componentType().isInstance(element)) {
        // An array of ArrayList that was sent as one of List.
        copies = (E[]) Arrays.copyOf(copies, copies.length, arrayFor(element));
      }
      copies[i] = (E) element;
    }
    return copies;
  }

  /**
   * Copies an array.
   *
   * @param array the array, or null
   * @return the copy
   */
  public static boolean[] array(boolean[] array) {
    return array == null ? null : array.clone();
  }

  /**
   * Copies an array.
   *
   * @param array the array, or null
   * @return the copy
   */
  public static byte[] array(byte[] array) {
    return array == null ? null : array.clone();
  }

  /**
   * Copies an array.
   *
   * @param array the array, or null
   * @return the copy
   */
  public static short[] array(short[] array) {
    return array == null ? null : array.clone();
  }

  /**
   * Copies an array.
   *
   * @param array the array, or null
   * @return the copy
   */
  public static char[] array(char[] array) {
    return array == null ? null : array.clone();
  }

  /**
   * Copies an array.
   *
   * @param array the array, or null
   * @return the copy
   */
  public static int[] array(int[] array) {
    return array == null ? null : array.clone();
  }

  /**
   * Copies an array.
   *
   * @param array the array, or null
   * @return the copy
   */
  public static long[] array(long[] array) {
    return array == null ? null : array.clone();
  }

  /**
   * Copies an array.
   *
   * @param array the array, or null
   * @return the copy
   */
  public static float[] array(float[] array) {
    return array == null ? null : array.clone();
  }

  /**
   * Copies an array.
   *
   * @param array the array, or null
   * @return the copy
   */
  public static double[] array(double[] array) {
    return array == null ? null : array.clone();
  }

  /**
   * Lets a stub through, and nothing else that implements its protocol: a server that is sent
   * itself would run on two threads at once.
   *
   * @param protocol the {@code @Actor} interface
   * @param value the stub, or null
   * @param <T> the protocol
   * @return the stub
   * @throws IllegalArgumentException if it is none
   */
  public static <T> T ref(Class<? super T> protocol, T value) {
    if (value == null || value instanceof Stub) {
      return value;
    }
    String full = protocol.getName();
    String name = full.substring(full.lastIndexOf('.') + 1);
    throw new IllegalArgumentException(
        "A message carries a %s by its stub, and %s is none: two threads would run it at once. "
                .formatted(name.replace('$', '.'), value.getClass().getName())
            + "Send %1$sRef.self() in place of 'this', or wrap what is no actor in %1$sRef.direct(...)."
                .formatted(name.replace('$', '_')));
  }

  private static boolean isImmutable(Object collection) {
    return IMMUTABLE.contains(collection.getClass());
  }

  /** The copies in the place of the elements; false if one of them differs. */
  @SuppressWarnings("unchecked") // The elements come from a collection of E.
  private static <E> boolean copyAll(Object[] elements, Function<? super E, ?> copy) {
    boolean same = true;
    for (int i = 0; i < elements.length; i++) {
      Object element = elements[i];
      if (element != null) {
        elements[i] = copy.apply((E) element);
        same &= elements[i] == element;
      }
    }
    return same;
  }

  /** A list that nobody can change, of an array that nobody else has. It may hold nulls. */
  @SuppressWarnings("unchecked") // The elements come from a collection of E.
  private static <E> List<E> frozen(Object[] elements) {
    return (List<E>) Arrays.stream(elements).toList();
  }

  /** Nobody can put anything into what is immutable, so it may be seen as one of a wider type. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T> T unchanged(Object immutable) {
    return (T) immutable;
  }

  private static Class<? extends Object[]> arrayFor(Object element) {
    return switch (element) {
      case List<?> _ -> List[].class;
      case Set<?> _ -> Set[].class;
      case Map<?, ?> _ -> Map[].class;
      case Object[] array -> arrayOf(array.getClass());
      default -> Object[].class;
    };
  }

  @SuppressWarnings("unchecked")
  private static Class<? extends Object[]> arrayOf(Class<?> type) {
    return (Class<? extends Object[]>) type.arrayType();
  }
}
