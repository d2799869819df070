package bank;

import dev.troupe.annotations.*;

class Bank {
  private record Secret(String text) {}

  @Actor
  interface Account {
    Secret secret();

    @Cast
    void hide(long cents, java.util.List<Secret[]> secrets);
  }
}
