import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CallMessage;

/** The messages of {@link Tagged}. */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class TaggedProtocol {
  private TaggedProtocol() {}

  static final class Count extends CallMessage<Integer> {
    private final String item;

    int result;

    Count(String item) {
      this.item = item;
    }

    @Override
    public Class<?> protocol() {
      return Tagged.class;
    }

    @Override
    public String method() {
      return "count";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Tagged actor)) {
        return false;
      }
      result = actor.count(item);
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
      return "Tagged.count(" + item + ")";
    }
  }
}
