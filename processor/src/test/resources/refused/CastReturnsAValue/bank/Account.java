package bank;

import dev.troupe.annotations.*;

@Actor
interface Account {
  @Cast
  long deposit(long cents);
}
