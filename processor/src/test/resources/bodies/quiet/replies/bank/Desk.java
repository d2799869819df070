package bank;

import dev.troupe.ReplyTo;
import dev.troupe.annotations.*;

@Actor
interface Desk {
  int one(int n);

  @Call
  void two(int n);

  @Cast
  void hold(ReplyTo<Integer> to);

  @Cast
  void pass(ReplyTo<Integer> to, int n);
}
