package inherits;

import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CallMessage;
import dev.troupe.spi.VoidCallMessage;
import java.io.IOException;
import java.nio.CharBuffer;

/** The messages of {@link Service}. */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class ServiceProtocol {
  private ServiceProtocol() {}

  static final class Close extends VoidCallMessage {
    @Override
    public Class<?> protocol() {
      return Service.class;
    }

    @Override
    public String method() {
      return "close";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Service actor)) {
        return false;
      }
      actor.close();
      return true;
    }

    @Override
    public String toString() {
      return "Service.close()";
    }
  }

  static final class Read extends CallMessage<Integer> {
    private final CharBuffer buffer;

    int result;

    Read(CharBuffer buffer) {
      this.buffer = buffer;
    }

    @Override
    public Class<?> protocol() {
      return Service.class;
    }

    @Override
    public String method() {
      return "read";
    }

    @Override
    public boolean serve(Object server) throws IOException {
      if (!(server instanceof Service actor)) {
        return false;
      }
      result = actor.read(buffer);
      return true;
    }

    @Override
    public boolean declares(Throwable failure) {
      return failure instanceof IOException;
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
      return "Service.read(" + buffer + ")";
    }
  }

  static final class IsEmpty extends CallMessage<Boolean> {
    boolean result;

    @Override
    public Class<?> protocol() {
      return Service.class;
    }

    @Override
    public String method() {
      return "isEmpty";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Service actor)) {
        return false;
      }
      result = actor.isEmpty();
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (!(value instanceof Boolean reply)) {
        throw wrongReply("boolean", value);
      }
      result = reply;
    }

    @Override
    public Boolean value() {
      return result;
    }

    @Override
    public String toString() {
      return "Service.isEmpty()";
    }
  }

  static final class Length extends CallMessage<Integer> {
    int result;

    @Override
    public Class<?> protocol() {
      return Service.class;
    }

    @Override
    public String method() {
      return "length";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Service actor)) {
        return false;
      }
      result = actor.length();
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
      return "Service.length()";
    }
  }

  static final class CharAt extends CallMessage<Character> {
    private final int arg0;

    char result;

    CharAt(int arg0) {
      this.arg0 = arg0;
    }

    @Override
    public Class<?> protocol() {
      return Service.class;
    }

    @Override
    public String method() {
      return "charAt";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Service actor)) {
        return false;
      }
      result = actor.charAt(arg0);
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (!(value instanceof Character reply)) {
        throw wrongReply("char", value);
      }
      result = reply;
    }

    @Override
    public Character value() {
      return result;
    }

    @Override
    public String toString() {
      return "Service.charAt(" + arg0 + ")";
    }
  }
}
