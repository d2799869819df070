package dev.troupe.examples.guides.supervisors;

import java.util.HashMap;
import java.util.Map;

final class StoreServer implements Store {

  private final Map<String, Integer> stock = new HashMap<>();

  @Override
  public int stock(String item) {
    return stock.getOrDefault(item, 0);
  }

  @Override
  public void put(String item, int count) {
    stock.merge(item, count, Integer::sum);
  }
}
