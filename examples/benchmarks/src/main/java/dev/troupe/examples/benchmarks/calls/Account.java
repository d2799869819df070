package dev.troupe.examples.benchmarks.calls;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;

/** An account of the bank. */
@Actor
interface Account {

  /** Moves an amount to another account, and then tells the teller. */
  @Cast
  void transfer(long amount, Account to, Teller teller);

  /** Takes an amount in. */
  @Call(timeout = "60s")
  void deposit(long amount);

  /** What is on the account. */
  long balance();
}
