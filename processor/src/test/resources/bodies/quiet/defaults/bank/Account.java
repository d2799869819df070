package bank;

import dev.troupe.annotations.*;

@Actor
interface Account {
  long balance();

  default boolean isEmpty() {
    return balance() == 0;
  }

  @Override
  String toString();
}
