package dev.troupe.examples.guides.plain;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;

/** Somebody's visit to the shop, which begins and ends, whatever others do. */
// [visit]
@Actor
public interface Visit {
  Cart cart();

  @Cast
  void add(String item, int count);
}
// [/visit]
