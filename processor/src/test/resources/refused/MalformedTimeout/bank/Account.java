package bank;

import dev.troupe.annotations.*;

@Actor(timeout = "soon")
interface Account {
  @Call(timeout = "2 s")
  long balance();

  @Call(runIfAbandoned = true, timeout = "-1s")
  void withdraw(long cents);

  @Call(timeout = "1.5s")
  void close();

  @Call(timeout = Limits.SHORT)
  void open();
}

interface Limits {
  String SHORT = "5us";
}
