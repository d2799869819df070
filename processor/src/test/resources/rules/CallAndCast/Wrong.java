@Actor
interface Account {
  @Call @Cast void deposit(long cents);
}
