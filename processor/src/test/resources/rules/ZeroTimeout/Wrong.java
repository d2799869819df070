@Actor
interface Account {
  @Call(timeout = "0s") long balance();
}
