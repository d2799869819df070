package calls;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.UnsafeSend;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/** Overloads that the compiler must tell apart. */
@Actor
@SuppressWarnings({"doclint:missing", "overloads"})
public interface Ambiguous {
  int put(int value);

  int put(Integer value);

  int put(long value);

  int put(@UnsafeSend("a test") Object value);

  int put(@UnsafeSend("a test") Object... values);

  int put(int... values);

  int put(List<String> values);

  int put(@UnsafeSend("a test") Collection<String> values);

  int put(@UnsafeSend("a test") Serializable values);

  int put(String value, @UnsafeSend("a test") Object other);

  int put(@UnsafeSend("a test") Object value, String other);
}
