package bank;

import dev.troupe.annotations.*;
import java.util.*;

@Actor
interface Account {
  final class Money {
    @UnsafeSend("\t") private List<String> notes;
  }

  @UnsafeSend(" ")
  Object any(@UnsafeSend("") Object one, @UnsafeSend("a constant") Object two);
}
