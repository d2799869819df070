@Actor
class Account {
  long balance() { return 0; }
}
