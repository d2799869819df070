@Actor
interface Account {
  @Cast long deposit(long cents);
}
