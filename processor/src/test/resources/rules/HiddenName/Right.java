record Money(long cents) {}

interface Priced {
  record Price(String currency) {}
}

@Actor
interface Account extends Priced {
  Money balance();
}
