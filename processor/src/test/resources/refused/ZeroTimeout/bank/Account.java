package bank;

import dev.troupe.annotations.*;

@Actor
interface Account {
  @Call(timeout = "0s")
  long balance();
}
