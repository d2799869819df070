package bank;

import dev.troupe.annotations.*;

@Actor
interface Account {
  @Cast
  void join(LedgerRef ledger);
}

@Actor
interface Ledger {
  AccountRef account();
}
