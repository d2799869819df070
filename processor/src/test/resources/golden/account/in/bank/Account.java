package bank;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;

/** A bank account. */
@Actor
public interface Account {

  /**
   * What is in it.
   *
   * @return cents
   */
  long balance();

  /**
   * Takes out.
   *
   * @param cents how much
   * @throws InsufficientFunds if there is less
   */
  @Call(timeout = "2s")
  void withdraw(long cents) throws InsufficientFunds;

  /**
   * Puts in.
   *
   * @param cents how much
   */
  @Cast
  void deposit(long cents);
}
