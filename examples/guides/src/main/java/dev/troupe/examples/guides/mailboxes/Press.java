package dev.troupe.examples.guides.mailboxes;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;

/** Prints pages, slowly. */
@Actor
public interface Press {

  @Cast
  void print(String page);

  int printed();

  /** Asks the other press. */
  @Call(timeout = "infinity")
  int both(Press other);

  /** Hangs until it is killed. */
  @Call(timeout = "infinity")
  void jam();
}
