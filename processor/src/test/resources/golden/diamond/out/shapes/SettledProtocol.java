package shapes;

import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CastMessage;

/** The messages of {@link Settled}. */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class SettledProtocol {
  private SettledProtocol() {}

  static final class Put extends CastMessage {
    private final String item;

    Put(String item) {
      this.item = item;
    }

    @Override
    public Class<?> protocol() {
      return Settled.class;
    }

    @Override
    public String method() {
      return "put";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Settled actor)) {
        return false;
      }
      actor.put(item);
      return true;
    }

    @Override
    public String toString() {
      return "Settled.put(" + item + ")";
    }
  }
}
