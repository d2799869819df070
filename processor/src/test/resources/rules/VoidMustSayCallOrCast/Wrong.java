@Actor
interface Account {
  void withdraw(long cents);
  void deposit(long cents);
}
