package bank;

import dev.troupe.annotations.*;

@Actor
interface Account {
  long balance();

  @Call
  void transfer(Account to, long cents);

  @Cast
  void deposit(long cents);

  default boolean isEmpty() {
    return balance() == 0;
  }
}
