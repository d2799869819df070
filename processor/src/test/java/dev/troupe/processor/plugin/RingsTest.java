package dev.troupe.processor.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RingsTest {

  @Test
  void noRingInATree() {
    assertEquals(List.of(), rings(Map.of("a", "bc", "b", "d", "c", "d")));
  }

  @Test
  void shortestWayFromTheLeastNode() {
    assertEquals(
        List.of(List.of("a", "c", "e")),
        rings(Map.of("c", "de", "d", "e", "e", "a", "a", "bc", "b", "c")));
  }

  @Test
  void oneForEachSet() {
    assertEquals(
        List.of(List.of("a", "b"), List.of("x", "y")),
        rings(Map.of("b", "ax", "a", "b", "x", "y", "y", "x")));
  }

  @Test
  void agreesWithWhoReachesWhom() {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      SortedMap<String, List<String>> graph = random(random);
      Set<String> starts = new TreeSet<>();
      for (String node : graph.keySet()) {
        Set<String> others = reached(graph, node);
        if (others.remove(node)) {
          others.removeIf(other -> !reached(graph, other).contains(node));
          if (others.stream().allMatch(other -> other.compareTo(node) > 0) && !others.isEmpty()) {
            starts.add(node);
          }
        }
      }
      List<List<String>> rings = Rings.of(graph);
      assertEquals(List.copyOf(starts), rings.stream().map(List::getFirst).toList());
      for (List<String> ring : rings) {
        for (int j = 0; j < ring.size(); j++) {
          String next = ring.get((j + 1) % ring.size());
          assertEquals(true, graph.get(ring.get(j)).contains(next));
        }
      }
    }
  }

  private static Set<String> reached(SortedMap<String, List<String>> graph, String start) {
    Set<String> reached = new TreeSet<>();
    List<String> toVisit = new ArrayList<>(List.of(start));
    while (!toVisit.isEmpty()) {
      for (String next : graph.getOrDefault(toVisit.removeLast(), List.of())) {
        if (reached.add(next)) {
          toVisit.add(next);
        }
      }
    }
    return reached;
  }

  /** No node leads to itself: a server that calls its own protocol is in no ring. */
  private static SortedMap<String, List<String>> random(Random random) {
    SortedMap<String, List<String>> graph = new TreeMap<>();
    for (char from = 'a'; from < 'g'; from++) {
      List<String> next = new ArrayList<>();
      for (char to = 'a'; to < 'g'; to++) {
        if (from != to && random.nextInt(4) == 0) {
          next.add(String.valueOf(to));
        }
      }
      graph.put(String.valueOf(from), next);
    }
    return graph;
  }

  private static List<List<String>> rings(Map<String, String> next) {
    SortedMap<String, List<String>> graph = new TreeMap<>();
    next.forEach((from, to) -> graph.put(from, List.of(to.split(""))));
    return Rings.of(graph);
  }
}
