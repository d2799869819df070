package types;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;
import dev.troupe.annotations.UnsafeSend;
import java.util.List;

/** Types that are called like those of the generated code, all in use. */
@Actor
@java.lang.SuppressWarnings("doclint:missing")
public interface Clashing {
  Route route(Route route);

  CallMessage callMessage(CallMessage message);

  Async async(Async async, java.lang.Long count);

  Long number(Long number);

  java.lang.Long count(java.lang.Long count);

  Override override(Override override) throws Exception;

  Duration duration(Duration duration);

  Callable callable(Callable callable);

  Class type(Class type, java.lang.Class<? extends Number> other);

  @Cast
  void string(String string, java.lang.String other);

  @Call
  void object(Object object, @UnsafeSend("a test") java.lang.Object other);

  @Call
  void clashing(Clashing clashing);

  int clashingProtocol();

  int throwable(Arrays[] throwable);

  Copies copies(Copies copies, List<Copies> more, Stub stub);

  record Copies(int[] x) {}

  record Stub(int x) {}

  record Route(int x) {}

  record CallMessage(int x) {}

  /** Hides the one of java.lang. */
  final class Exception extends java.lang.Exception {
    private static final long serialVersionUID = 1;
  }
}
