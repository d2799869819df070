package bank;

import dev.troupe.annotations.*;

/** Everything but a local protocol. */
class Bank {

  interface Inner {
    @Actor
    interface Account {
      long balance();
    }
  }

  long open() {
    interface Plain {}
    class Server implements Inner.Account {
      @Override
      public long balance() {
        return 1;
      }
    }
    Inner.Account anonymous =
        new Inner.Account() {
          @Override
          public long balance() {
            return new Server().balance();
          }
        };
    return anonymous.balance();
  }
}
