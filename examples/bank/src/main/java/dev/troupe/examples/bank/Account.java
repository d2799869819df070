package dev.troupe.examples.bank;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;

/**
 * One account. Money moves by calls, not by casts, because a cast that is lost says nothing. Each
 * move bears the number of its transaction, and the same move asked for twice is made once: who got
 * no answer simply asks again.
 */
@Actor
interface Account {

  /**
   * Takes money out; answered once there is enough of it, so the caller limits the wait.
   *
   * @param drill where the account is to crash, to show that nothing is lost
   */
  @Call
  void withdraw(long tx, long cents, Drill drill);

  /** Puts money in. */
  @Call
  void deposit(long tx, long cents, Drill drill);

  /** Ends the wait of a withdrawal, and tells how it stood; it will not be made any more. */
  Withdrawal cancel(long tx);

  /** How the account stands. */
  Statement statement();
}
