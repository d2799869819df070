package old;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;
import dev.troupe.annotations.UnsafeSend;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Deprecated and raw types.
 *
 * @deprecated as all of it
 */
@Deprecated
@Actor
@SuppressWarnings({"doclint:missing", "rawtypes", "removal", "unchecked", "overloads"})
public interface Old {
  Gone gone(Gone gone) throws GoneException;

  Leaving leaving();

  @UnsafeSend("a test")
  List raw(@UnsafeSend("a test") List[] raw);

  @Deprecated(forRemoval = true)
  int leave();

  @Cast
  void run(@UnsafeSend("a test") Function<String, String> one);

  @Cast
  void run(@UnsafeSend("a test") Supplier<String> other);

  int start(String id, @UnsafeSend("a test") Supplier<Old> server);

  @Call
  void putAll(List<String>... lists);
}
