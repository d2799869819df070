class InsufficientFunds extends Exception {}

@Actor
interface Account {
  @Call void withdraw(long cents) throws InsufficientFunds;
}
