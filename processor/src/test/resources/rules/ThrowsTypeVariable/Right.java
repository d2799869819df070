@Actor
interface Account {
  long balance() throws AccountClosed;
}

class AccountClosed extends Exception {}
