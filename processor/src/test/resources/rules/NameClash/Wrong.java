class Bank {
  @Actor
  interface Account {
    long balance();
  }
}

@Actor
interface Bank_Account {
  long balance();
}
