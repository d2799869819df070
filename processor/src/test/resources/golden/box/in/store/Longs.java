package store;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;

/** Says what the variables of its parents are. */
@Actor
public interface Longs extends Box<String, Long>, Source<int[]> {

  @Override
  @Cast
  void put(String key, Long item);
}
