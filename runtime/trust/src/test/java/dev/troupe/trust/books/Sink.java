package dev.troupe.trust.books;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;

/** What the books' tests send. */
@Actor
public interface Sink {
  /** Handled when the test says so. */
  @Cast
  void hold();

  @Cast
  void put(int number);

  /** A call that may be refused by its own exception, or crash the server. */
  int ask(int number) throws Declined;
}
