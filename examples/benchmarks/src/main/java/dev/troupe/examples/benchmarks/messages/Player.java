package dev.troupe.examples.benchmarks.messages;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;
import java.util.List;

/** One of many that ping each other at random. */
@Actor
interface Player {

  /** Whom it may ping, itself included. */
  @Call
  void meet(List<Player> everybody);

  /** Sends the first ping. */
  @Cast
  void serve();

  /** Answered to the sender. */
  @Cast
  void ping(long i, Player from);

  /** The answer to one ping. */
  @Cast
  void pong(long i);

  /** How many pings it has sent. */
  long sent();
}
