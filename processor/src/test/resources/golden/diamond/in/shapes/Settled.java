package shapes;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;

/** Declares anew what its parents declare each in its own way. */
@Actor
public interface Settled extends Settled_Parents.Sink<String>, Settled_Parents.Texts {

  @Override
  @Cast
  void put(String item);
}
