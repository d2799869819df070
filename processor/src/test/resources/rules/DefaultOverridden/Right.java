@Actor
interface Account {
  long balance();
  boolean isEmpty();
}

class AccountServer implements Account {
  @Override public long balance() {
    return 0;
  }
  @Override public boolean isEmpty() {
    return true;
  }
}
