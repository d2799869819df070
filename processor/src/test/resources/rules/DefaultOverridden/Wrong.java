@Actor
interface Account {
  long balance();
  default boolean isEmpty() {
    return balance() == 0;
  }
}

class AccountServer implements Account {
  @Override public long balance() {
    return 0;
  }
  @Override public boolean isEmpty() {
    return true;
  }
}
