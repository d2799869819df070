package bank;

import dev.troupe.annotations.*;

@Actor
class Account {}

@Actor
record Teller(int number) {}

@Actor
enum Currency {
  EUR
}

@Actor
@interface Audited {}
