package bank;

import dev.troupe.annotations.*;

@Actor
interface Account {
  long balance();
}
