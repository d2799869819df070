package inherits;

import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CallMessage;
import java.util.Optional;

/** The messages of {@link RawArgument}. */
@ActorGenerated
@SuppressWarnings({"doclint:missing", "rawtypes"})
final class RawArgumentProtocol {
  private RawArgumentProtocol() {}

  static final class Echo extends CallMessage<Optional<Class>> {
    private final Optional<Class> item;

    Optional<Class> result;

    Echo(Optional<Class> item) {
      this.item = item;
    }

    @Override
    public Class<?> protocol() {
      return RawArgument.class;
    }

    @Override
    public String method() {
      return "echo";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof RawArgument actor)) {
        return false;
      }
      result = actor.echo(item);
      return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Optional)) {
        throw wrongReply("Optional<Class>", value);
      }
      result = (Optional<Class>) value;
    }

    @Override
    public Optional<Class> value() {
      return result;
    }

    @Override
    public String toString() {
      return "RawArgument.echo(" + item + ")";
    }
  }
}
