@Actor
interface Account {
  long balance();
  @Call default boolean isEmpty() { return balance() == 0; }
}
