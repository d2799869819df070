@Actor
interface Account {
  @Call(timeout = "10000h") long balance();
}
