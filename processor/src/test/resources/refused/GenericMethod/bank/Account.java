package bank;

import dev.troupe.annotations.*;

@Actor
interface Account {
  <T> T balance(Class<T> type);
}
