package dev.troupe.examples.guides.readme;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;

// spotless:off
// [protocol]
@Actor
public interface Account {
  long balance();                                                      // a call: waits for the reply
  @Call(timeout = "2s") void withdraw(long cents) throws InsufficientFunds;  // a declared exception is a reply
  @Cast void deposit(long cents);                                      // fire and forget
}
// [/protocol]
// spotless:on
