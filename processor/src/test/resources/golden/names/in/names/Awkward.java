package names;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;
import dev.troupe.annotations.UnsafeSend;

/** Parameters that are called like everything in the generated code. */
@Actor(timeout = "1s")
@SuppressWarnings("doclint:missing")
public interface Awkward {

  @Call(timeout = "3s")
  long all(
      int call,
      int route,
      int failure,
      int declared,
      int server,
      int actor,
      int result,
      int value,
      int reply,
      int limit,
      int wait,
      int hashCode,
      int all,
      int other,
      int that)
      throws java.io.IOException, IllegalStateException;

  @Call
  int types(int[] Route, int[] AwkwardRef, int[] Arrays, int[] java, int dev, int Awkward, int[] Copies);

  @Cast
  void constants(int LIMIT, int ALL_LIMIT, int $, int $x, int call_);

  @Call(timeout = "2s")
  void result(String result, @UnsafeSend("a test") Object server, long... route);

  String value(String value);

  boolean protocol(boolean protocol);

  byte method(byte method);

  short serve(short serve);

  @UnsafeSend("a test")
  Object storeReply(@UnsafeSend("a test") Object storeReply);

  Void declares(Void declares);

  float runIfAbandoned(float runIfAbandoned);

  char isVoid(char isVoid);

  double wrongReply(double wrongReply);

  int ref(int ref);

  int async(int async);

  int within(int within);

  int equals(int equals);

  int hashCode(int hashCode);

  String toString(int toString);

  int $dollar(int $dollar$);

  int _under(int _under);

  int wait(int wait);

  int Awkward(int Awkward);

  int 𝒳é(int 𝒳, int é);
}
