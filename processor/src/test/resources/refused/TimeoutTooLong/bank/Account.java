package bank;

import dev.troupe.annotations.*;

@Actor(timeout = "8761h")
interface Account {
  @Call(timeout = "99999999999999999999ms")
  long balance();
}
