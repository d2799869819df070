package dev.troupe.processor.plugin;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the rings of a graph: for each set of nodes that all reach each other, the shortest way
 * around from its least node. The sets are found as Tarjan does it.
 */
final class Rings {

  private final SortedMap<String, List<String>> graph;
  private final Map<String, Integer> indices = new HashMap<>();
  private final Map<String, Integer> lowest = new HashMap<>();
  private final Deque<String> stack = new ArrayDeque<>();
  private final SortedMap<String, SortedSet<String>> components = new TreeMap<>();

  private Rings(SortedMap<String, List<String>> graph) {
    this.graph = graph;
  }

  /**
   * The rings, each from its least node on, in the order of these.
   *
   * @param graph the nodes that have successors, with these
   */
  static List<List<String>> of(SortedMap<String, List<String>> graph) {
    Rings rings = new Rings(graph);
    for (String node : graph.keySet()) {
      if (!rings.indices.containsKey(node)) {
        rings.visit(node);
      }
    }
    return rings.components.values().stream()
        .filter(component -> component.size() > 1)
        .map(rings::around)
        .toList();
  }

  private List<String> successors(String node) {
    return graph.getOrDefault(node, List.of());
  }

  private void visit(String node) {
    int index = indices.size();
    indices.put(node, index);
    lowest.put(node, index);
    stack.push(node);
    for (String next : successors(node)) {
      if (!indices.containsKey(next)) {
        visit(next);
        lowest.merge(node, lowest.get(next), Math::min);
      } else if (stack.contains(next)) {
        lowest.merge(node, indices.get(next), Math::min);
      }
    }
    if (lowest.get(node) == index) {
      SortedSet<String> component = new TreeSet<>();
      String popped;
      do {
        popped = stack.pop();
        component.add(popped);
      } while (!popped.equals(node));
      components.put(component.first(), component);
    }
  }

  /** The shortest way from the least node back to it; the first one by name among equals. */
  private List<String> around(SortedSet<String> component) {
    String start = component.first();
    Map<String, String> cameFrom = new HashMap<>();
    Deque<String> toVisit = new ArrayDeque<>(List.of(start));
    while (!cameFrom.containsKey(start)) {
      String node = toVisit.remove();
      for (String next : successors(node)) {
        if (component.contains(next) && cameFrom.putIfAbsent(next, node) == null) {
          toVisit.add(next);
        }
      }
    }
    List<String> ring = new ArrayList<>();
    String node = start;
    do {
      node = requireNonNull(cameFrom.get(node));
      ring.addFirst(node);
    } while (!node.equals(start));
    return ring;
  }
}
