@Actor
interface Account {
  @Call(timeout = "infinity") long balance();
}
