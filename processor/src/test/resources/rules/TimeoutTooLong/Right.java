@Actor
interface Account {
  @Call(timeout = "24h") long balance();
}
