package calls;

import dev.troupe.annotations.Actor;
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

  int put(Object value);

  int put(Object... values);

  int put(int... values);

  int put(List<String> values);

  int put(Collection<String> values);

  int put(Serializable values);

  int put(String value, Object other);

  int put(Object value, String other);
}
