record Money(long cents) {}

interface Priced {
  record Money(String currency) {}
}

@Actor
interface Account extends Priced {
  bank.Money balance();
}
