package names;

import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CallMessage;

/** The messages of {@link Async.Shape}. */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class Async_ShapeProtocol {
  private Async_ShapeProtocol() {}

  static final class Async_ extends CallMessage<Integer> {
    private final int async;

    int result;

    Async_(int async) {
      this.async = async;
    }

    @Override
    public Class<?> protocol() {
      return Async.Shape.class;
    }

    @Override
    public String method() {
      return "async";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Async.Shape actor)) {
        return false;
      }
      result = actor.async(async);
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (!(value instanceof Integer reply)) {
        throw wrongReply("int", value);
      }
      result = reply;
    }

    @Override
    public Integer value() {
      return result;
    }

    @Override
    public String toString() {
      return "Async.Shape.async(" + async + ")";
    }
  }

  static final class Shape extends CallMessage<Integer> {
    private final int shape;

    int result;

    Shape(int shape) {
      this.shape = shape;
    }

    @Override
    public Class<?> protocol() {
      return Async.Shape.class;
    }

    @Override
    public String method() {
      return "shape";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Async.Shape actor)) {
        return false;
      }
      result = actor.shape(shape);
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (!(value instanceof Integer reply)) {
        throw wrongReply("int", value);
      }
      result = reply;
    }

    @Override
    public Integer value() {
      return result;
    }

    @Override
    public String toString() {
      return "Async.Shape.shape(" + shape + ")";
    }
  }
}
