package empty;

import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CallMessage;

/** The messages of {@link Empty.Kind.Innermost}. */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class Empty_Kind_InnermostProtocol {
  private Empty_Kind_InnermostProtocol() {}

  static final class Kind extends CallMessage<Empty.Kind> {
    private final Empty.Kind kind;

    Empty.Kind result;

    Kind(Empty.Kind kind) {
      this.kind = kind;
    }

    @Override
    public Class<?> protocol() {
      return Empty.Kind.Innermost.class;
    }

    @Override
    public String method() {
      return "kind";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Empty.Kind.Innermost actor)) {
        return false;
      }
      result = actor.kind(kind);
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Empty.Kind)) {
        throw wrongReply("Empty.Kind", value);
      }
      result = (Empty.Kind) value;
    }

    @Override
    public Empty.Kind value() {
      return result;
    }

    @Override
    public String toString() {
      return "Empty.Kind.Innermost.kind(" + kind + ")";
    }
  }
}
