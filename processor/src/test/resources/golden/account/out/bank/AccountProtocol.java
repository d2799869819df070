package bank;

import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CallMessage;
import dev.troupe.spi.CastMessage;
import dev.troupe.spi.VoidCallMessage;

/** The messages of {@link Account}. */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class AccountProtocol {
  private AccountProtocol() {}

  static final class Balance extends CallMessage<Long> {
    long result;

    @Override
    public Class<?> protocol() {
      return Account.class;
    }

    @Override
    public String method() {
      return "balance";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Account actor)) {
        return false;
      }
      result = actor.balance();
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (!(value instanceof Long reply)) {
        throw wrongReply("long", value);
      }
      result = reply;
    }

    @Override
    public Long value() {
      return result;
    }

    @Override
    public String toString() {
      return "Account.balance()";
    }
  }

  static final class Withdraw extends VoidCallMessage {
    private final long cents;

    Withdraw(long cents) {
      this.cents = cents;
    }

    @Override
    public Class<?> protocol() {
      return Account.class;
    }

    @Override
    public String method() {
      return "withdraw";
    }

    @Override
    public boolean serve(Object server) throws InsufficientFunds {
      if (!(server instanceof Account actor)) {
        return false;
      }
      actor.withdraw(cents);
      return true;
    }

    @Override
    public boolean declares(Throwable failure) {
      return failure instanceof InsufficientFunds;
    }

    @Override
    public String toString() {
      return "Account.withdraw(" + cents + ")";
    }
  }

  static final class Deposit extends CastMessage {
    private final long cents;

    Deposit(long cents) {
      this.cents = cents;
    }

    @Override
    public Class<?> protocol() {
      return Account.class;
    }

    @Override
    public String method() {
      return "deposit";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Account actor)) {
        return false;
      }
      actor.deposit(cents);
      return true;
    }

    @Override
    public String toString() {
      return "Account.deposit(" + cents + ")";
    }
  }
}
