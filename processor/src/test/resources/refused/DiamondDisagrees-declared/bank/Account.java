package bank;

import dev.troupe.annotations.*;

@Actor
interface Account extends Sink<String>, Texts {}

interface Sink<T> {
  @Cast
  void put(T item);
}

interface Texts {
  @Cast
  void put(String item);
}
