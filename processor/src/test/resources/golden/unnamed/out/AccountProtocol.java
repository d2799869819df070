import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CallMessage;
import dev.troupe.spi.CastMessage;
import dev.troupe.spi.Copies;

/** The messages of {@link Account}. */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class AccountProtocol {
  private AccountProtocol() {}

  static final class Account_ extends CallMessage<Account> {
    Account result;

    @Override
    public Class<?> protocol() {
      return Account.class;
    }

    @Override
    public String method() {
      return "account";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Account actor)) {
        return false;
      }
      result = Copies.ref(Account.class, actor.account());
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Account)) {
        throw wrongReply("Account", value);
      }
      result = Copies.ref(Account.class, (Account) value);
    }

    @Override
    public Account value() {
      return result;
    }

    @Override
    public String toString() {
      return "Account.account()";
    }
  }

  static final class Route_ extends CallMessage<Route> {
    private final Route route;

    Route result;

    Route_(Route route) {
      this.route = route;
    }

    @Override
    public Class<?> protocol() {
      return Account.class;
    }

    @Override
    public String method() {
      return "route";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Account actor)) {
        return false;
      }
      result = actor.route(route);
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Route)) {
        throw wrongReply("Route", value);
      }
      result = (Route) value;
    }

    @Override
    public Route value() {
      return result;
    }

    @Override
    public String toString() {
      return "Account.route(" + route + ")";
    }
  }

  static final class Inner extends CallMessage<Route.Inner> {
    private final Route.Inner inner;

    Route.Inner result;

    Inner(Route.Inner inner) {
      this.inner = inner;
    }

    @Override
    public Class<?> protocol() {
      return Account.class;
    }

    @Override
    public String method() {
      return "inner";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Account actor)) {
        return false;
      }
      result = actor.inner(inner);
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Route.Inner)) {
        throw wrongReply("Route.Inner", value);
      }
      result = (Route.Inner) value;
    }

    @Override
    public Route.Inner value() {
      return result;
    }

    @Override
    public String toString() {
      return "Account.inner(" + inner + ")";
    }
  }

  static final class AccountProtocol_ extends CastMessage {
    @Override
    public Class<?> protocol() {
      return Account.class;
    }

    @Override
    public String method() {
      return "accountProtocol";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Account actor)) {
        return false;
      }
      actor.accountProtocol();
      return true;
    }

    @Override
    public String toString() {
      return "Account.accountProtocol()";
    }
  }
}
