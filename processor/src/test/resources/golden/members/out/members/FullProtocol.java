package members;

import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CallMessage;
import dev.troupe.spi.VoidCallMessage;
import java.util.Arrays;

/** The messages of {@link Full}. */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class FullProtocol {
  private FullProtocol() {}

  static final class Async extends CallMessage<Full.Async> {
    private final Full.String text;

    Full.Async result;

    Async(Full.String text) {
      this.text = text;
    }

    @Override
    public Class<?> protocol() {
      return Full.class;
    }

    @Override
    public String method() {
      return "async";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Full actor)) {
        return false;
      }
      result = actor.async(text);
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Full.Async)) {
        throw wrongReply("Full.Async", value);
      }
      result = (Full.Async) value;
    }

    @Override
    public Full.Async value() {
      return result;
    }

    @Override
    public String toString() {
      return "Full.async(" + text + ")";
    }
  }

  static final class Text extends CallMessage<Full.String> {
    Full.String result;

    @Override
    public Class<?> protocol() {
      return Full.class;
    }

    @Override
    public String method() {
      return "text";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Full actor)) {
        return false;
      }
      result = actor.text();
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Full.String)) {
        throw wrongReply("Full.String", value);
      }
      result = (Full.String) value;
    }

    @Override
    public Full.String value() {
      return result;
    }

    @Override
    public String toString() {
      return "Full.text()";
    }
  }

  static final class Nothing extends VoidCallMessage {
    @Override
    public Class<?> protocol() {
      return Full.class;
    }

    @Override
    public String method() {
      return "nothing";
    }

    @Override
    public boolean serve(Object server) throws Full.Throwable {
      if (!(server instanceof Full actor)) {
        return false;
      }
      actor.nothing();
      return true;
    }

    @Override
    public boolean declares(Throwable failure) {
      return failure instanceof Full.Throwable;
    }

    @Override
    public String toString() {
      return "Full.nothing()";
    }
  }

  static final class Callable extends CallMessage<Duration.Callable> {
    Duration.Callable result;

    @Override
    public Class<?> protocol() {
      return Full.class;
    }

    @Override
    public String method() {
      return "callable";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Full actor)) {
        return false;
      }
      result = actor.callable();
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Duration.Callable)) {
        throw wrongReply("Duration.Callable", value);
      }
      result = (Duration.Callable) value;
    }

    @Override
    public Duration.Callable value() {
      return result;
    }

    @Override
    public String toString() {
      return "Full.callable()";
    }
  }

  static final class Deepest extends CallMessage<Duration.Deep.Deeper<String>.Deepest<Integer>> {
    private final Duration.Deep.Deeper<?>.Deepest<?>[] others;

    Duration.Deep.Deeper<String>.Deepest<Integer> result;

    Deepest(Duration.Deep.Deeper<?>.Deepest<?>[] others) {
      this.others = others;
    }

    @Override
    public Class<?> protocol() {
      return Full.class;
    }

    @Override
    public String method() {
      return "deepest";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Full actor)) {
        return false;
      }
      result = actor.deepest(others);
      return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Duration.Deep.Deeper.Deepest)) {
        throw wrongReply("Duration.Deep.Deeper.Deepest<Integer>", value);
      }
      result = (Duration.Deep.Deeper<String>.Deepest<Integer>) value;
    }

    @Override
    public Duration.Deep.Deeper<String>.Deepest<Integer> value() {
      return result;
    }

    @Override
    public String toString() {
      return "Full.deepest(" + Arrays.deepToString(others) + ")";
    }
  }

  static final class Unbounded extends CallMessage<Duration.Deep.Deeper<?>.Deepest<?>> {
    Duration.Deep.Deeper<?>.Deepest<?> result;

    @Override
    public Class<?> protocol() {
      return Full.class;
    }

    @Override
    public String method() {
      return "unbounded";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Full actor)) {
        return false;
      }
      result = actor.unbounded();
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Duration.Deep.Deeper.Deepest)) {
        throw wrongReply("Duration.Deep.Deeper.Deepest<?>", value);
      }
      result = (Duration.Deep.Deeper<?>.Deepest<?>) value;
    }

    @Override
    public Duration.Deep.Deeper<?>.Deepest<?> value() {
      return result;
    }

    @Override
    public String toString() {
      return "Full.unbounded()";
    }
  }
}
