@Actor
interface Account {
  long balance();
  default boolean isEmpty() { return balance() == 0; }   // runs in the caller
}
