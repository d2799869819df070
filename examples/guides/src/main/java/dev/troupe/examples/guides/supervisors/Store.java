package dev.troupe.examples.guides.supervisors;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;

/** What is in stock. */
@Actor
public interface Store {
  int stock(String item);

  @Cast
  void put(String item, int count);
}
