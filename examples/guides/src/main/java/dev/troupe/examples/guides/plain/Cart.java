package dev.troupe.examples.guides.plain;

import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody is about to buy: data and its rules. No actor. */
// [cart]
public record Cart(Map<String, Integer> items) {

  public Cart {
    items = Map.copyOf(items);
  }

  public Cart add(String item, int count) {
    Map<String, Integer> more = new LinkedHashMap<>(items);
    more.merge(item, count, Integer::sum);
    return new Cart(more);
  }

  public int size() {
    return items.values().stream().mapToInt(Integer::intValue).sum();
  }
}
// [/cart]
