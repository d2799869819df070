package bank;

import dev.troupe.annotations.*;

@Actor
interface Account {
  @Call
  default void refresh() {}

  @Cast
  static void reset() {}

  @Call
  private long zero() {
    return 0;
  }
}
