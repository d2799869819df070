package dev.troupe.conformance;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;

/** An actor that is killed, or one beside it. */
@Actor
interface Victim {

  /** Reads from a socket to which nobody ever writes. */
  @Cast
  void readSocket(int port);

  /** Runs in a loop until the test lets it go, and then sends, casts, calls and replies. */
  @Cast
  void spin();

  /** As {@code spin}, waiting, whatever interrupts it. */
  @Cast
  void waitInSpiteOfInterrupts();

  String owe();

  /** Is busy for some rounds. */
  @Cast
  void work(int rounds);

  /** Notes whether its turn is interrupted, and hands on to another. */
  @Cast
  void relay(int rounds, Victim next);

  int answer();
}
