package bank;

import dev.troupe.annotations.*;

@Actor
interface Account {
  long balance() throws Exception;

  @Call
  void withdraw(long cents) throws RuntimeException, Error;

  long owner() throws Throwable;
}
