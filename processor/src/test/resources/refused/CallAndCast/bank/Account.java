package bank;

import dev.troupe.annotations.*;

@Actor
interface Account {
  @Call
  @Cast
  void deposit(long cents);
}
