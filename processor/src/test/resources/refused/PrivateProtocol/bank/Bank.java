package bank;

import dev.troupe.annotations.*;

class Bank {
  @Actor
  private interface Account {
    long balance();
  }

  private static class Vault {
    @Actor
    interface Box {
      long content();
    }
  }
}
