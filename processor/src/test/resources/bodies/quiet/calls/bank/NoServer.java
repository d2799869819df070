package bank;

/** A bare process, which is not what it calls. */
final class NoServer {

  private final AccountRef account = AccountRef.self();

  long ask() {
    return account.balance() + AccountRef.self().balance();
  }
}
