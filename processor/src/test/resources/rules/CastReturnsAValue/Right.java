@Actor
interface Account {
  long deposit(long cents);   // a call
}
