package bank;

import dev.troupe.annotations.*;

@Actor(timeout = "never")
public interface Account<T> {
  void open();

  @Cast
  long deposit(long cents) throws java.io.IOException;

  @Call(timeout = "0ms")
  long ref() throws Exception;

  <S> java.util.concurrent.Future<S> history();
}
