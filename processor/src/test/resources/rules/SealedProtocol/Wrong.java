@Actor
sealed interface Account permits AccountServer {
  long balance();
}

final class AccountServer implements Account {
  @Override public long balance() { return 0; }
}
