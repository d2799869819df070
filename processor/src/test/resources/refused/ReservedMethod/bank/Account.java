package bank;

import dev.troupe.annotations.*;
import dev.troupe.*;
import java.time.Duration;
import java.util.concurrent.Callable;

@Actor
interface Account {
  long ref();

  default long async() {
    return 0;
  }

  Account within(Duration limit);

  Account within(String limit);

  long named(String name);

  long via(Via via);

  long start(ActorSystem system, @UnsafeSend("a test of names") Callable<String> server);

  long direct(Account server);

  long direct(@UnsafeSend("a test of names") Object server);

  long init();

  @Cast
  void onInfo(@UnsafeSend("a test of names") Object message);

  long terminate(ExitReason reason);

  @Call
  void finalize();

  @Cast
  void notifyAll();

  @Cast
  void hashCode();

  String toString();

  @Call
  void wait(long millis);
}
