class Bank {
  @Actor
  private interface Account {
    long balance();
  }
}
