package dev.troupe.trust.simulator;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;

/**
 * What may happen to an actor of a {@link Town}. Senders number what they send, each for itself.
 */
@Actor
interface Citizen {

  /** What a handler does beside noting what has come. */
  enum Deed {
    NOTHING,
    CRASH,
    STOP,
    SHUT_DOWN,
    LATER,
    ASK_ANOTHER,
    TAKE_TIME
  }

  /** Answers with the number. */
  @Call
  long ask(int sender, long number, Deed deed);

  @Cast
  void tell(int sender, long number, Deed deed);
}
