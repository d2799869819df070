class Bank {
  @Actor
  interface Account {
    long balance();
  }
}

@Actor
interface BankAccount {
  long balance();
}
