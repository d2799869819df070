package bank;

import dev.troupe.annotations.*;

@Actor
interface Account {
  long balance();

  @Call
  void withdraw(long cents);

  @Cast
  void deposit(long cents);
}
