package dev.troupe.examples.guides.server;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;

/** Numbered tickets, first come, first served. */
// [protocol]
@Actor
public interface Tickets {

  /** Takes the next ticket; waits until there is one. */
  int take();

  /** Gives a ticket back. */
  @Call(timeout = "2s")
  void giveBack(int ticket) throws UnknownTicket;

  /** Adds tickets. */
  @Cast
  void print(int count);
}
// [/protocol]
