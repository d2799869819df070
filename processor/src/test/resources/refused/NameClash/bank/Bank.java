package bank;

import dev.troupe.annotations.*;

class Bank {
  @Actor
  interface Account {
    long balance();
  }
}

@Actor
interface Bank_Account {
  @Cast
  void deposit();
}
