@Actor(timeout = "2 seconds")
interface Account {
  long balance();
}
