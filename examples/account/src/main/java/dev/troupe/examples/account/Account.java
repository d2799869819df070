package dev.troupe.examples.account;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;

/** The protocol of an account. Amounts are in cents. */
@Actor
public interface Account {

  /** What is on the account; while that is nothing, the caller waits. */
  long balance();

  /** Takes money off. */
  @Call(timeout = "2s")
  void withdraw(long cents) throws InsufficientFunds;

  /** Puts money on. */
  @Cast
  void deposit(long cents);
}
