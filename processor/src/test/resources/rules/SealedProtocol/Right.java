@Actor
interface Account {
  long balance();
}

final class AccountServer implements Account {
  @Override public long balance() { return 0; }
}
