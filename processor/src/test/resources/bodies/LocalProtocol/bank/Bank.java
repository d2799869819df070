package bank;

import dev.troupe.annotations.*;

class Bank {

  void open() {
    @Actor
    interface Account {
      long balance();
    }
    record Local() {
      @Actor
      interface Inner {}
    }
    new Object() {
      @Actor
      interface Deep {}
    }.toString();
    Runnable later =
        () -> {
          @Actor
          interface Later {}
        };
  }
}
