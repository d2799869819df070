class Bank {
  @Actor
  interface Account {
    long balance();
  }
}
