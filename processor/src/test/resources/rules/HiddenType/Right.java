class Bank {
  record Receipt(long cents) {}

  @Actor
  interface Account {
    Receipt withdraw(long cents);
  }
}
