package types;

import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CastMessage;
import dev.troupe.spi.VoidCallMessage;
import java.lang.Integer;
import java.lang.Number;
import java.lang.SuppressWarnings;
import java.lang.Throwable;
import java.util.List;

/** The messages of {@link Clashing}. */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class ClashingProtocol {
  private ClashingProtocol() {}

  private static Clashing.Copies copyCopies(Clashing.Copies original) {
    int[] x = dev.troupe.spi.Copies.array(original.x());
    return new Clashing.Copies(x);
  }

  static final class Route extends dev.troupe.spi.CallMessage<Clashing.Route> {
    private final Clashing.Route route;

    Clashing.Route result;

    Route(Clashing.Route route) {
      this.route = route;
    }

    @java.lang.Override
    public java.lang.Class<?> protocol() {
      return Clashing.class;
    }

    @java.lang.Override
    public java.lang.String method() {
      return "route";
    }

    @java.lang.Override
    public boolean serve(java.lang.Object server) {
      if (!(server instanceof Clashing actor)) {
        return false;
      }
      result = actor.route(route);
      return true;
    }

    @java.lang.Override
    public void storeReply(java.lang.Object value) {
      if (value != null && !(value instanceof Clashing.Route)) {
        throw wrongReply("Clashing.Route", value);
      }
      result = (Clashing.Route) value;
    }

    @java.lang.Override
    public Clashing.Route value() {
      return result;
    }

    @java.lang.Override
    public java.lang.String toString() {
      return "Clashing.route(" + route + ")";
    }
  }

  static final class CallMessage extends dev.troupe.spi.CallMessage<Clashing.CallMessage> {
    private final Clashing.CallMessage message;

    Clashing.CallMessage result;

    CallMessage(Clashing.CallMessage message) {
      this.message = message;
    }

    @java.lang.Override
    public java.lang.Class<?> protocol() {
      return Clashing.class;
    }

    @java.lang.Override
    public java.lang.String method() {
      return "callMessage";
    }

    @java.lang.Override
    public boolean serve(java.lang.Object server) {
      if (!(server instanceof Clashing actor)) {
        return false;
      }
      result = actor.callMessage(message);
      return true;
    }

    @java.lang.Override
    public void storeReply(java.lang.Object value) {
      if (value != null && !(value instanceof Clashing.CallMessage)) {
        throw wrongReply("Clashing.CallMessage", value);
      }
      result = (Clashing.CallMessage) value;
    }

    @java.lang.Override
    public Clashing.CallMessage value() {
      return result;
    }

    @java.lang.Override
    public java.lang.String toString() {
      return "Clashing.callMessage(" + message + ")";
    }
  }

  static final class Async extends dev.troupe.spi.CallMessage<types.Async> {
    private final types.Async async;

    private final java.lang.Long count;

    types.Async result;

    Async(types.Async async, java.lang.Long count) {
      this.async = async;
      this.count = count;
    }

    @java.lang.Override
    public java.lang.Class<?> protocol() {
      return Clashing.class;
    }

    @java.lang.Override
    public java.lang.String method() {
      return "async";
    }

    @java.lang.Override
    public boolean serve(java.lang.Object server) {
      if (!(server instanceof Clashing actor)) {
        return false;
      }
      result = actor.async(async, count);
      return true;
    }

    @java.lang.Override
    public void storeReply(java.lang.Object value) {
      if (value != null && !(value instanceof types.Async)) {
        throw wrongReply("Async", value);
      }
      result = (types.Async) value;
    }

    @java.lang.Override
    public types.Async value() {
      return result;
    }

    @java.lang.Override
    public java.lang.String toString() {
      return "Clashing.async(" + async + ", " + count + ")";
    }
  }

  static final class Number_ extends dev.troupe.spi.CallMessage<Long> {
    private final Long number;

    Long result;

    Number_(Long number) {
      this.number = number;
    }

    @java.lang.Override
    public java.lang.Class<?> protocol() {
      return Clashing.class;
    }

    @java.lang.Override
    public java.lang.String method() {
      return "number";
    }

    @java.lang.Override
    public boolean serve(java.lang.Object server) {
      if (!(server instanceof Clashing actor)) {
        return false;
      }
      result = actor.number(number);
      return true;
    }

    @java.lang.Override
    public void storeReply(java.lang.Object value) {
      if (value != null && !(value instanceof Long)) {
        throw wrongReply("Long", value);
      }
      result = (Long) value;
    }

    @java.lang.Override
    public Long value() {
      return result;
    }

    @java.lang.Override
    public java.lang.String toString() {
      return "Clashing.number(" + number + ")";
    }
  }

  static final class Count extends dev.troupe.spi.CallMessage<java.lang.Long> {
    private final java.lang.Long count;

    java.lang.Long result;

    Count(java.lang.Long count) {
      this.count = count;
    }

    @java.lang.Override
    public java.lang.Class<?> protocol() {
      return Clashing.class;
    }

    @java.lang.Override
    public java.lang.String method() {
      return "count";
    }

    @java.lang.Override
    public boolean serve(java.lang.Object server) {
      if (!(server instanceof Clashing actor)) {
        return false;
      }
      result = actor.count(count);
      return true;
    }

    @java.lang.Override
    public void storeReply(java.lang.Object value) {
      if (value != null && !(value instanceof java.lang.Long)) {
        throw wrongReply("Long", value);
      }
      result = (java.lang.Long) value;
    }

    @java.lang.Override
    public java.lang.Long value() {
      return result;
    }

    @java.lang.Override
    public java.lang.String toString() {
      return "Clashing.count(" + count + ")";
    }
  }

  static final class Override_ extends dev.troupe.spi.CallMessage<Override> {
    private final Override override;

    Override result;

    Override_(Override override) {
      this.override = override;
    }

    @java.lang.Override
    public java.lang.Class<?> protocol() {
      return Clashing.class;
    }

    @java.lang.Override
    public java.lang.String method() {
      return "override";
    }

    @java.lang.Override
    public boolean serve(java.lang.Object server) throws Clashing.Exception {
      if (!(server instanceof Clashing actor)) {
        return false;
      }
      result = actor.override(override);
      return true;
    }

    @java.lang.Override
    public boolean declares(Throwable failure) {
      return failure instanceof Clashing.Exception;
    }

    @java.lang.Override
    public void storeReply(java.lang.Object value) {
      if (value != null && !(value instanceof Override)) {
        throw wrongReply("Override", value);
      }
      result = (Override) value;
    }

    @java.lang.Override
    public Override value() {
      return result;
    }

    @java.lang.Override
    public java.lang.String toString() {
      return "Clashing.override(" + override + ")";
    }
  }

  static final class Duration extends dev.troupe.spi.CallMessage<types.Duration> {
    private final types.Duration duration;

    types.Duration result;

    Duration(types.Duration duration) {
      this.duration = duration;
    }

    @java.lang.Override
    public java.lang.Class<?> protocol() {
      return Clashing.class;
    }

    @java.lang.Override
    public java.lang.String method() {
      return "duration";
    }

    @java.lang.Override
    public boolean serve(java.lang.Object server) {
      if (!(server instanceof Clashing actor)) {
        return false;
      }
      result = actor.duration(duration);
      return true;
    }

    @java.lang.Override
    public void storeReply(java.lang.Object value) {
      if (value != null && !(value instanceof types.Duration)) {
        throw wrongReply("Duration", value);
      }
      result = (types.Duration) value;
    }

    @java.lang.Override
    public types.Duration value() {
      return result;
    }

    @java.lang.Override
    public java.lang.String toString() {
      return "Clashing.duration(" + duration + ")";
    }
  }

  static final class Callable extends dev.troupe.spi.CallMessage<types.Callable> {
    private final types.Callable callable;

    types.Callable result;

    Callable(types.Callable callable) {
      this.callable = callable;
    }

    @java.lang.Override
    public java.lang.Class<?> protocol() {
      return Clashing.class;
    }

    @java.lang.Override
    public java.lang.String method() {
      return "callable";
    }

    @java.lang.Override
    public boolean serve(java.lang.Object server) {
      if (!(server instanceof Clashing actor)) {
        return false;
      }
      result = actor.callable(callable);
      return true;
    }

    @java.lang.Override
    public void storeReply(java.lang.Object value) {
      if (value != null && !(value instanceof types.Callable)) {
        throw wrongReply("Callable", value);
      }
      result = (types.Callable) value;
    }

    @java.lang.Override
    public types.Callable value() {
      return result;
    }

    @java.lang.Override
    public java.lang.String toString() {
      return "Clashing.callable(" + callable + ")";
    }
  }

  static final class Type extends dev.troupe.spi.CallMessage<Class> {
    private final Class type;

    private final java.lang.Class<? extends Number> other;

    Class result;

    Type(Class type, java.lang.Class<? extends Number> other) {
      this.type = type;
      this.other = other;
    }

    @java.lang.Override
    public java.lang.Class<?> protocol() {
      return Clashing.class;
    }

    @java.lang.Override
    public java.lang.String method() {
      return "type";
    }

    @java.lang.Override
    public boolean serve(java.lang.Object server) {
      if (!(server instanceof Clashing actor)) {
        return false;
      }
      result = actor.type(type, other);
      return true;
    }

    @java.lang.Override
    public void storeReply(java.lang.Object value) {
      if (value != null && !(value instanceof Class)) {
        throw wrongReply("Class", value);
      }
      result = (Class) value;
    }

    @java.lang.Override
    public Class value() {
      return result;
    }

    @java.lang.Override
    public java.lang.String toString() {
      return "Clashing.type(" + type + ", " + other + ")";
    }
  }

  static final class String_ extends CastMessage {
    private final String string;

    private final java.lang.String other;

    String_(String string, java.lang.String other) {
      this.string = string;
      this.other = other;
    }

    @java.lang.Override
    public java.lang.Class<?> protocol() {
      return Clashing.class;
    }

    @java.lang.Override
    public java.lang.String method() {
      return "string";
    }

    @java.lang.Override
    public boolean serve(java.lang.Object server) {
      if (!(server instanceof Clashing actor)) {
        return false;
      }
      actor.string(string, other);
      return true;
    }

    @java.lang.Override
    public java.lang.String toString() {
      return "Clashing.string(" + string + ", " + other + ")";
    }
  }

  static final class Object_ extends VoidCallMessage {
    private final Object object;

    private final java.lang.Object other;

    Object_(Object object, java.lang.Object other) {
      this.object = object;
      this.other = other;
    }

    @java.lang.Override
    public java.lang.Class<?> protocol() {
      return Clashing.class;
    }

    @java.lang.Override
    public java.lang.String method() {
      return "object";
    }

    @java.lang.Override
    public boolean serve(java.lang.Object server) {
      if (!(server instanceof Clashing actor)) {
        return false;
      }
      actor.object(object, other);
      return true;
    }

    @java.lang.Override
    public java.lang.String toString() {
      return "Clashing.object(" + object + ", " + other + ")";
    }
  }

  static final class Clashing_ extends VoidCallMessage {
    private final Clashing clashing;

    Clashing_(Clashing clashing) {
      this.clashing = dev.troupe.spi.Copies.ref(Clashing.class, clashing);
    }

    @java.lang.Override
    public java.lang.Class<?> protocol() {
      return Clashing.class;
    }

    @java.lang.Override
    public java.lang.String method() {
      return "clashing";
    }

    @java.lang.Override
    public boolean serve(java.lang.Object server) {
      if (!(server instanceof Clashing actor)) {
        return false;
      }
      actor.clashing(clashing);
      return true;
    }

    @java.lang.Override
    public java.lang.String toString() {
      return "Clashing.clashing(" + clashing + ")";
    }
  }

  static final class ClashingProtocol_ extends dev.troupe.spi.CallMessage<Integer> {
    int result;

    @java.lang.Override
    public java.lang.Class<?> protocol() {
      return Clashing.class;
    }

    @java.lang.Override
    public java.lang.String method() {
      return "clashingProtocol";
    }

    @java.lang.Override
    public boolean serve(java.lang.Object server) {
      if (!(server instanceof Clashing actor)) {
        return false;
      }
      result = actor.clashingProtocol();
      return true;
    }

    @java.lang.Override
    public void storeReply(java.lang.Object value) {
      if (!(value instanceof Integer reply)) {
        throw wrongReply("int", value);
      }
      result = reply;
    }

    @java.lang.Override
    public Integer value() {
      return result;
    }

    @java.lang.Override
    public java.lang.String toString() {
      return "Clashing.clashingProtocol()";
    }
  }

  static final class Throwable_ extends dev.troupe.spi.CallMessage<Integer> {
    private final Arrays[] throwable;

    int result;

    Throwable_(Arrays[] throwable) {
      this.throwable = dev.troupe.spi.Copies.array(throwable);
    }

    @java.lang.Override
    public java.lang.Class<?> protocol() {
      return Clashing.class;
    }

    @java.lang.Override
    public java.lang.String method() {
      return "throwable";
    }

    @java.lang.Override
    public boolean serve(java.lang.Object server) {
      if (!(server instanceof Clashing actor)) {
        return false;
      }
      result = actor.throwable(throwable);
      return true;
    }

    @java.lang.Override
    public void storeReply(java.lang.Object value) {
      if (!(value instanceof Integer reply)) {
        throw wrongReply("int", value);
      }
      result = reply;
    }

    @java.lang.Override
    public Integer value() {
      return result;
    }

    @java.lang.Override
    public java.lang.String toString() {
      return "Clashing.throwable(" + java.util.Arrays.deepToString(throwable) + ")";
    }
  }

  static final class Copies extends dev.troupe.spi.CallMessage<Clashing.Copies> {
    private final Clashing.Copies copies;

    private final List<Clashing.Copies> more;

    private final Clashing.Stub stub;

    Clashing.Copies result;

    Copies(Clashing.Copies copies, List<Clashing.Copies> more, Clashing.Stub stub) {
      this.copies = dev.troupe.spi.Copies.value(copies, each -> copyCopies(each));
      this.more = dev.troupe.spi.Copies.list(more, each -> copyCopies(each));
      this.stub = stub;
    }

    @java.lang.Override
    public java.lang.Class<?> protocol() {
      return Clashing.class;
    }

    @java.lang.Override
    public java.lang.String method() {
      return "copies";
    }

    @java.lang.Override
    public boolean serve(java.lang.Object server) {
      if (!(server instanceof Clashing actor)) {
        return false;
      }
      result = dev.troupe.spi.Copies.value(actor.copies(copies, more, stub),
          each -> copyCopies(each));
      return true;
    }

    @java.lang.Override
    public void storeReply(java.lang.Object value) {
      if (value != null && !(value instanceof Clashing.Copies)) {
        throw wrongReply("Clashing.Copies", value);
      }
      result = dev.troupe.spi.Copies.value((Clashing.Copies) value, each -> copyCopies(each));
    }

    @java.lang.Override
    public Clashing.Copies value() {
      return result;
    }

    @java.lang.Override
    public java.lang.String toString() {
      return "Clashing.copies(" + copies + ", " + more + ", " + stub + ")";
    }
  }
}
