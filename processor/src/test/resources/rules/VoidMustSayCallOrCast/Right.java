@Actor
interface Account {
  @Call void withdraw(long cents);   // waits until the server has handled it
  @Cast void deposit(long cents);    // goes on at once
}
