package dev.troupe.testkit;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;
import java.util.List;

/** A protocol with a message of each kind; not public, as most of users' tests have theirs. */
@Actor
interface Till {

  long total();

  @Call
  void pay(long cents) throws Short;

  @Cast
  void add(List<Long> cents);

  @Cast
  void fail();

  default boolean isEmpty() {
    return total() == 0;
  }

  /** Not enough money. */
  final class Short extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
