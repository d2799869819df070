package dev.troupe.conformance;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;
import java.util.List;

/** One of several actors that call each other. */
@Actor(timeout = "infinity")
interface Peer {

  /** Calls the first of some peers from within this handler, with the rest of them. */
  String call(List<Peer> path);

  /** Calls another, together with somebody else who is about to call. */
  String meetAndCall(Peer other);

  /** Starts an actor whose init calls this one. */
  String startOneThatCallsBack(boolean onAWorker);

  /** Stops an actor. */
  @Call
  void stopPeer(Peer other);

  /** Calls {@code owe} of another. */
  String callOwing(Peer other);

  /** Is answered by whoever takes the reply from the board. */
  String owe();

  /** Calls another, and shows on the board what came of it. */
  @Cast
  void callFromCast(Peer other);

  String echo(String word);
}
