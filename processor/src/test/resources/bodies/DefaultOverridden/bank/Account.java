package bank;

import dev.troupe.annotations.*;

@Actor
interface Account extends Named {
  long balance();

  @Override
  default int size() {
    return 1;
  }

  default boolean isEmpty() {
    return balance() == 0;
  }
}
