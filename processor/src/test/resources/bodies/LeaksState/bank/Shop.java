package bank;

import dev.troupe.ReplyTo;
import dev.troupe.annotations.*;

@Actor
interface Shop {
  Shop open();

  @Cast
  void visit(Shop other);
}
