@Actor
interface Account {
  @Cast void linkTo(Account other);
  @Cast void linkedBy(Account other);
}

class AccountServer implements Account {
  private final List<Account> others = new ArrayList<>();

  @Override public void linkTo(Account other) {
    other.linkedBy(AccountRef.self());
  }
  @Override public void linkedBy(Account other) {
    others.add(other);
  }
}
