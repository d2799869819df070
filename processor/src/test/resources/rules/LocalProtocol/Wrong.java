class Bank {
  void open() {
    @Actor
    interface Account {
      long balance();
    }
  }
}
