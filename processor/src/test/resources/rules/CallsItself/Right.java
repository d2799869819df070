@Actor
interface Account {
  long balance();
  @Call void withdraw(long cents);
}

class AccountServer implements Account {
  private long cents;

  @Override public long balance() {
    return cents;
  }
  @Override public void withdraw(long amount) {
    if (amount <= balance()) cents -= amount;
  }
}
