record Money(long cents) {}

@Actor
interface Account {
  Money balance();
}
