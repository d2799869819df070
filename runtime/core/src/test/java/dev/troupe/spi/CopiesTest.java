package dev.troupe.spi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Copies: order, nulls, what can be changed afterwards, and where none is made. */
final class CopiesTest {

  /** Copies nothing; it must never see a null. */
  private static final Function<Object, Object> NOTHING =
      element -> {
        if (element == null) {
          throw new NullPointerException("a null to copy");
        }
        return element;
      };

  @Test
  void nullStaysNull() {
    assertNull(Copies.list(null));
    assertNull(Copies.list(null, NOTHING));
    assertNull(Copies.set(null));
    assertNull(Copies.set(null, NOTHING));
    assertNull(Copies.map(null));
    assertNull(Copies.map(null, NOTHING, NOTHING));
    assertNull(Copies.optional(null, NOTHING));
    assertNull(Copies.value(null, NOTHING));
    assertNull(Copies.array((String[]) null));
    assertNull(Copies.array((String[]) null, each -> each));
    assertNull(Copies.array((boolean[]) null));
    assertNull(Copies.array((byte[]) null));
    assertNull(Copies.array((short[]) null));
    assertNull(Copies.array((char[]) null));
    assertNull(Copies.array((int[]) null));
    assertNull(Copies.array((long[]) null));
    assertNull(Copies.array((float[]) null));
    assertNull(Copies.array((double[]) null));
    assertNull(Copies.ref(Runnable.class, null));
  }

  @Test
  void listKeepsOrderAndNullsAndNothingElse() {
    List<String> list = new ArrayList<>(Arrays.asList("b", null, "a"));
    for (List<String> copy : List.of(Copies.list(list), Copies.list(list, each -> each))) {
      list.set(0, "changed");
      assertEquals(Arrays.asList("b", null, "a"), copy);
      list.set(0, "b");
      assertThrows(UnsupportedOperationException.class, () -> copy.set(0, "c"));
    }
  }

  @Test
  void setKeepsOrderAndNull() {
    Set<String> set = new LinkedHashSet<>(Arrays.asList("b", null, "a"));
    for (Set<String> copy : List.of(Copies.set(set), Copies.set(set, each -> each))) {
      set.add("changed");
      assertEquals(Arrays.asList("b", null, "a"), new ArrayList<>(copy));
      set.remove("changed");
      assertThrows(UnsupportedOperationException.class, () -> copy.remove("b"));
    }
    Set<String> sorted = new TreeSet<>(Collections.reverseOrder());
    sorted.addAll(List.of("a", "c", "b"));
    assertEquals(List.of("c", "b", "a"), new ArrayList<>(Copies.set(sorted)));
  }

  @Test
  void mapKeepsOrderAndNulls() {
    Map<String, Integer> map = new LinkedHashMap<>();
    map.put("b", 1);
    map.put(null, 2);
    map.put("a", null);
    Map<String, Integer> expected = new LinkedHashMap<>(map);
    for (Map<String, Integer> copy :
        List.of(Copies.map(map), Copies.map(map, key -> key, value -> value))) {
      map.put("changed", 3);
      assertEquals(expected, copy);
      assertEquals(Arrays.asList("b", null, "a"), new ArrayList<>(copy.keySet()));
      map.remove("changed");
      assertThrows(UnsupportedOperationException.class, () -> copy.put("b", 4));
      Map.Entry<String, Integer> entry = copy.entrySet().iterator().next();
      assertThrows(UnsupportedOperationException.class, () -> entry.setValue(5));
    }
    Map<String, Integer> sorted = new TreeMap<>(Collections.reverseOrder());
    sorted.putAll(Map.of("a", 1, "c", 2, "b", 3));
    assertEquals(List.of("c", "b", "a"), new ArrayList<>(Copies.map(sorted).keySet()));
  }

  static Stream<List<String>> immutableLists() {
    return Stream.of(
        List.of(),
        List.of("a"),
        List.of("a", "b"),
        List.of("a", "b", "c"),
        List.copyOf(new ArrayList<>(List.of("a", "b", "c"))),
        List.of("a", "b", "c").subList(1, 3),
        Stream.of("a", null).toList(),
        Copies.list(new ArrayList<>(Arrays.asList("a", null))));
  }

  @ParameterizedTest
  @MethodSource("immutableLists")
  void immutableListIsItsOwnCopy(List<String> list) {
    assertSame(list, Copies.list(list));
    assertSame(list, Copies.list(list, each -> each));
  }

  @Test
  void immutableSetAndMapAreTheirOwnCopies() {
    for (Set<String> set : List.of(Set.<String>of(), Set.of("a"), Set.of("a", "b", "c"))) {
      assertSame(set, Copies.set(set));
      assertSame(set, Copies.set(set, each -> each));
    }
    for (Map<String, Integer> map : List.of(Map.<String, Integer>of(), Map.of("a", 1))) {
      assertSame(map, Copies.map(map));
      assertSame(map, Copies.map(map, key -> key, value -> value));
    }
    Map<String, Integer> entries = Map.ofEntries(Map.entry("a", 1), Map.entry("b", 2));
    assertSame(entries, Copies.map(entries));
  }

  @Test
  void viewThatOnlyLooksImmutableIsCopied() {
    List<String> list = new ArrayList<>(List.of("a"));
    List<String> copy = Copies.list(Collections.unmodifiableList(list));
    List<String> nested = Copies.list(Collections.unmodifiableList(list), each -> each);
    Set<String> set = new LinkedHashSet<>(list);
    Set<String> copyOfSet = Copies.set(Collections.unmodifiableSet(set));
    Map<String, String> map = new LinkedHashMap<>(Map.of("a", "a"));
    Map<String, String> copyOfMap = Copies.map(Collections.unmodifiableMap(map));
    list.clear();
    set.clear();
    map.clear();
    assertEquals(List.of("a"), copy);
    assertEquals(List.of("a"), nested);
    assertEquals(Set.of("a"), copyOfSet);
    assertEquals(Map.of("a", "a"), copyOfMap);
  }

  @Test
  void immutableListOfMutableOnesIsCopiedToItsDepth() {
    List<String> inner = new ArrayList<>(List.of("a"));
    List<List<String>> outer = List.of(List.of("x"), inner);
    List<List<String>> copy = Copies.list(outer, each -> Copies.list(each));
    inner.set(0, "changed");
    assertEquals(List.of(List.of("x"), List.of("a")), copy);
    assertSame(outer.getFirst(), copy.getFirst());
  }

  @Test
  void immutableSetAndMapOfMutableListsAreCopiedToTheirDepth() {
    List<String> key = new ArrayList<>(List.of("k"));
    List<String> value = new ArrayList<>(List.of("v"));
    Set<List<String>> set = Copies.set(Set.of(value), each -> Copies.list(each));
    Map<List<String>, List<String>> map =
        Copies.map(Map.of(key, value), each -> Copies.list(each), each -> Copies.list(each));
    key.set(0, "changed");
    value.set(0, "changed");
    assertEquals(Set.of(List.of("v")), set);
    assertEquals(Map.of(List.of("k"), List.of("v")), map);
  }

  @Test
  void mapWithOneDifferingPartIsCopied() {
    Map<String, List<String>> values = Map.of("a", new ArrayList<>());
    assertNotSame(values, Copies.map(values, key -> key, each -> Copies.list(each)));
    Map<List<String>, String> keys = Map.of(new ArrayList<>(), "a");
    assertNotSame(keys, Copies.map(keys, each -> Copies.list(each), value -> value));
  }

  @Test
  void nullsInsideAreNotGivenToTheFunctions() {
    assertEquals(
        Arrays.asList("a", null), Copies.list(Arrays.asList("a", null), CopiesTest::required));
    assertEquals(
        Collections.singleton(null), Copies.set(Collections.singleton(null), CopiesTest::required));
    assertEquals(
        Collections.singletonMap(null, null),
        Copies.map(
            Collections.singletonMap(null, null), CopiesTest::required, CopiesTest::required));
    assertArrayEquals(
        new String[] {"a", null},
        Copies.array(new String[] {"a", null}, each -> (String) required(each)));
  }

  private static Object required(Object element) {
    return NOTHING.apply(element);
  }

  @Test
  void optionalIsCopiedOnlyWhereItsValueDiffers() {
    Optional<List<String>> constant = Optional.of(List.of("a"));
    assertSame(constant, Copies.optional(constant, each -> Copies.list(each)));
    assertEquals(Optional.empty(), Copies.optional(Optional.empty(), NOTHING));
    List<String> list = new ArrayList<>(List.of("a"));
    Optional<List<String>> copy = Copies.optional(Optional.of(list), each -> Copies.list(each));
    list.clear();
    assertEquals(Optional.of(List.of("a")), copy);
  }

  @Test
  void arraysAreClonedToTheirDepth() {
    int[][] matrix = {{1, 2}, null, {3}};
    int[][] copy = Copies.array(matrix, row -> Copies.array(row));
    matrix[0][0] = 9;
    matrix[2] = null;
    assertArrayEquals(new int[][] {{1, 2}, null, {3}}, copy);
    String[] names = {"a"};
    assertNotSame(names, Copies.array(names));
    assertArrayEquals(names, Copies.array(names));
  }

  @Test
  void arraysOfEachPrimitiveAreCloned() {
    byte[] bytes = {1};
    byte[] copy = Copies.array(bytes);
    bytes[0] = 2;
    assertArrayEquals(new byte[] {1}, copy);
    assertArrayEquals(new boolean[] {true}, Copies.array(new boolean[] {true}));
    assertArrayEquals(new short[] {1}, Copies.array(new short[] {1}));
    assertArrayEquals(new char[] {'a'}, Copies.array(new char[] {'a'}));
    assertArrayEquals(new int[] {1}, Copies.array(new int[] {1}));
    assertArrayEquals(new long[] {1}, Copies.array(new long[] {1}));
    assertArrayEquals(new float[] {1}, Copies.array(new float[] {1}));
    assertArrayEquals(new double[] {1}, Copies.array(new double[] {1}));
  }

  @Test
  void arrayOfAnotherTypeThanItIsSentAsTakesTheCopies() {
    @SuppressWarnings({"unchecked", "rawtypes"})
    List<String>[] lists = new ArrayList[] {null, new ArrayList<>(List.of("a")), new ArrayList<>()};
    List<String>[] copy = Copies.array(lists, each -> Copies.list(each));
    lists[1].set(0, "changed");
    assertEquals(Arrays.asList(null, List.of("a"), List.of()), Arrays.asList(copy));
    @SuppressWarnings({"unchecked", "rawtypes"})
    List<String>[][] nested = new ArrayList[][] {{new ArrayList<>(List.of("a"))}, {}};
    List<String>[][] nestedCopy =
        Copies.array(nested, row -> Copies.array(row, each -> Copies.list(each)));
    nested[0][0].clear();
    assertEquals(List.of("a"), nestedCopy[0][0]);
    @SuppressWarnings({"unchecked", "rawtypes"})
    Set<String>[] sets = new LinkedHashSet[] {new LinkedHashSet<>(Set.of("a"))};
    assertEquals(Set.of("a"), Copies.array(sets, each -> Copies.set(each))[0]);
    @SuppressWarnings({"unchecked", "rawtypes"})
    Map<String, String>[] maps = new TreeMap[] {new TreeMap<>(Map.of("a", "b"))};
    assertEquals(Map.of("a", "b"), Copies.array(maps, each -> Copies.map(each))[0]);
  }

  @Test
  void onlyStubsAreLetThrough() {
    final class RunnableRef implements Runnable, Stub {
      @Override
      public void run() {}
    }
    Runnable stub = new RunnableRef();
    assertSame(stub, Copies.ref(Runnable.class, stub));
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Copies.ref(Map.Entry.class, Map.entry("an", "entry")));
    assertEquals(
        "A message carries a Map.Entry by its stub, and java.util.KeyValueHolder is none: two"
            + " threads would run it at once. Send Map_EntryRef.self() in place of 'this', or wrap"
            + " what is no actor in Map_EntryRef.direct(...).",
        refused.getMessage());
  }

  @Test
  void sortedOnesKeepTheirComparator() {
    Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    set.add("A");
    assertTrue(Copies.set(set).contains("a"));
    assertTrue(Copies.set(set, name -> name + "b").contains("aB"));
    Map<String, Integer> map = new TreeMap<>(Comparator.reverseOrder());
    map.put("a", 1);
    map.put("b", 2);
    assertEquals(List.of("b", "a"), List.copyOf(Copies.map(map).keySet()));
    assertEquals(
        List.of("bb", "aa"),
        List.copyOf(Copies.map(map, key -> key + key, value -> value).keySet()));
  }
}
