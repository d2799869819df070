package bank;

import dev.troupe.annotations.*;

@Actor
interface Account extends Named {
  long balance();

  default boolean isEmpty() {
    return balance() == 0;
  }
}
