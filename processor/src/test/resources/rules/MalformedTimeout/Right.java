@Actor(timeout = "2s")
interface Account {
  long balance();
}
