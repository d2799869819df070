package bank;

import dev.troupe.ReplyTo;
import dev.troupe.annotations.*;

@Actor
interface Account {
  long balance();

  long funds();

  @Call
  void close();

  @Cast
  void answer(ReplyTo<Long> to, long cents);
}
