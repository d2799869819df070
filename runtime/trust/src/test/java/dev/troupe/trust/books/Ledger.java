package dev.troupe.trust.books;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;
import dev.troupe.annotations.Sendable;

/** What is sent by the million: who sends it, its number among the sender's to this receiver. */
@Actor
public interface Ledger {

  /** What a message is to bring about, beside being counted. */
  enum Deed {
    COUNT,
    /** The handler throws. */
    CRASH,
    /** The handler throws, and the next start fails a few times. */
    CRASH_AND_FAIL_TO_START,
    /** The handler asks to stop. */
    STOP,
    /** The handler goes on until its actor was taken from it and started again. */
    STUCK,
    /** The reply is an exception. */
    DECLINE
  }

  @Cast
  void put(int sender, int number, Deed deed);

  @Call(timeout = "2m")
  int ask(int sender, int number, Deed deed) throws Declined;

  /** As an info. */
  @Sendable
  record Note(int sender, int number, Deed deed) {}
}
