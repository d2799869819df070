package bank;

import dev.troupe.ReplyTo;
import dev.troupe.annotations.*;
import java.util.*;

@Actor
interface Box<T> {
  T content();

  T first(boolean one);

  Collection<String> notes();

  List<String> log();

  @Cast
  void send(Box<T> other, T content, ReplyTo<ArrayList<String>> reply);
}
