@Actor
interface Account {
  @Call void withdraw(long cents) throws Exception;
}
