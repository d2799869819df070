package dev.troupe.examples.guides.readme;

// spotless:off
// [server]
final class AccountServer implements Account {                         // plain Java, one message at a time
  private long cents;
  @Override public long balance() { return cents; }
  @Override public void withdraw(long amount) throws InsufficientFunds {
    if (amount > cents) throw new InsufficientFunds();
    cents -= amount;
  }
  @Override public void deposit(long amount) { cents += amount; }
}
// [/server]
// spotless:on
