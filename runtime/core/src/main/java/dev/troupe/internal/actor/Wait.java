package dev.troupe.internal.actor;

import org.jspecify.annotations.Nullable;

/**
 * What one actor's turn waits for while only another actor can end that: an edge from the one to
 * the other, for {@link Deadlocks}. Each object is one wait, and once over it is over for good.
 */
interface Wait {

  /** The actor that the wait hangs on; null once it does not any more. */
  @Nullable Cell on();

  /** What that actor has to do, as in "waits for #3 <i>to reply to Account.balance</i>". */
  String until();

  /** An actor starts another on its own thread, whose {@code init} runs there. */
  record ForStart(Cell child) implements Wait {
    @Override
    public Cell on() {
      return child; // the starter withdraws it before the child can take a message
    }

    @Override
    public String until() {
      return "to start";
    }
  }
}
