package bank;

import dev.troupe.annotations.*;

@Actor
interface Account {
  @Cast
  void deposit(long cents) throws java.io.IOException, InterruptedException;
}
