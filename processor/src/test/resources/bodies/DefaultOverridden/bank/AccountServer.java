package bank;

final class AccountServer implements Account {

  @Override
  public long balance() {
    return 0;
  }

  @Override
  public boolean isEmpty() {
    return Account.super.isEmpty();
  }

  @Override
  public int size() {
    return 2;
  }

  @Override @SuppressWarnings({"troupe:LeaksState", "DefaultOverridden"})
  public String name() {
    return "an account";
  }
}
