@Actor
interface Account {
  @Cast void deposit(long cents);
}
