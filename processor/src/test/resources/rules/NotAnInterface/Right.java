@Actor
interface Account {
  long balance();
}

class AccountServer implements Account {
  @Override public long balance() { return 0; }
}
