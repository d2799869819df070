package types;

import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CallMessage;
import java.lang.Class;
import java.lang.Integer;
import java.lang.Object;
import java.lang.Override;
import java.lang.String;
import java.lang.SuppressWarnings;

/** The messages of {@link Plain}. */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class PlainProtocol {
  private PlainProtocol() {}

  static final class Size extends CallMessage<Integer> {
    int result;

    @Override
    public Class<?> protocol() {
      return Plain.class;
    }

    @Override
    public String method() {
      return "size";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Plain actor)) {
        return false;
      }
      result = actor.size();
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
      return "Plain.size()";
    }
  }
}
