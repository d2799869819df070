package dev.troupe.trust;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;
import dev.troupe.annotations.UnsafeSend;

/** An actor that does what the test wants, and counts what it gets. */
@Actor(timeout = "infinity")
public interface Doer {

  /** What is to be done. */
  @FunctionalInterface
  interface Deed {
    void run() throws Throwable;
  }

  /** Does it in the handler; what it throws crashes the actor. */
  @Call
  void perform(@UnsafeSend("the test waits for it") Deed deed);

  /** As {@link #perform}, but nobody waits for it. */
  @Cast
  void begin(@UnsafeSend("the test waits for what it does") Deed deed);

  /** Counts. */
  @Cast
  void count(long number);

  /** Returns the number. */
  long echo(long number);

  /** How many {@link #count}s and infos it has got. */
  long counted();
}
