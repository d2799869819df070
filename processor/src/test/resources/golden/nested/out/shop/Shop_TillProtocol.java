package shop;

import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CallMessage;
import dev.troupe.spi.CastMessage;
import dev.troupe.spi.VoidCallMessage;

/** The messages of {@link Shop.Till}. */
@ActorGenerated
@SuppressWarnings({"deprecation", "doclint:missing"})
final class Shop_TillProtocol {
  private Shop_TillProtocol() {}

  static final class Count extends CallMessage<Integer> {
    int result;

    @Override
    public Class<?> protocol() {
      return Shop.Till.class;
    }

    @Override
    public String method() {
      return "count";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Shop.Till actor)) {
        return false;
      }
      result = actor.count();
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
      return "Shop.Till.count()";
    }
  }

  static final class Add extends CallMessage<Integer> {
    private final Shop.Till.Coin coin;

    int result;

    Add(Shop.Till.Coin coin) {
      this.coin = coin;
    }

    @Override
    public Class<?> protocol() {
      return Shop.Till.class;
    }

    @Override
    public String method() {
      return "add";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Shop.Till actor)) {
        return false;
      }
      result = actor.add(coin);
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
      return "Shop.Till.add(" + coin + ")";
    }
  }

  static final class Name extends CallMessage<String> {
    String result;

    @Override
    public Class<?> protocol() {
      return Shop.Till.class;
    }

    @Override
    public String method() {
      return "name";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Shop.Till actor)) {
        return false;
      }
      result = actor.name();
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (value != null && !(value instanceof String)) {
        throw wrongReply("String", value);
      }
      result = (String) value;
    }

    @Override
    public String value() {
      return result;
    }

    @Override
    public String toString() {
      return "Shop.Till.name()";
    }
  }

  static final class Forget extends CastMessage {
    @Override
    public Class<?> protocol() {
      return Shop.Till.class;
    }

    @Override
    public String method() {
      return "forget";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Shop.Till actor)) {
        return false;
      }
      actor.forget();
      return true;
    }

    @Override
    public String toString() {
      return "Shop.Till.forget()";
    }
  }

  static final class Close extends VoidCallMessage {
    @Override
    public Class<?> protocol() {
      return Shop.Till.class;
    }

    @Override
    public String method() {
      return "close";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Shop.Till actor)) {
        return false;
      }
      actor.close();
      return true;
    }

    @Override
    public String toString() {
      return "Shop.Till.close()";
    }
  }
}
