package bank;

import dev.troupe.annotations.*;

@Actor
interface Account extends Priced {
  long balance(bank.Money money);
}

interface Priced {
  record Money(long cents) {}
}

record Money(long cents) {}
