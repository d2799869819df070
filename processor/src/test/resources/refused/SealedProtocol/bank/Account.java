package bank;

import dev.troupe.annotations.*;

@Actor
sealed interface Account {
  long balance();
}

final class OnlyAccount implements Account {
  @Override
  public long balance() {
    return 0;
  }
}
