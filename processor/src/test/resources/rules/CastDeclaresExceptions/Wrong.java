@Actor
interface Account {
  @Cast void withdraw(long cents) throws IOException;
}
