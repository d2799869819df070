package inherits;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.UnsafeSend;

/** Inherits from class files, and turns methods into each other. */
@Actor
@SuppressWarnings("doclint:missing")
public interface Service extends AutoCloseable, Readable, CharSequence, java.io.Serializable {
  @Override
  @Call
  void close();

  @Override
  int read(@UnsafeSend("a test") java.nio.CharBuffer buffer) throws java.io.IOException;

  @Override
  default CharSequence subSequence(int start, int end) {
    return toString().substring(start, end);
  }

  /** A default method that is a message again. */
  @Override
  boolean isEmpty();
}
