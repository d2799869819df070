package bank;

import dev.troupe.annotations.*;

@Actor
interface Account extends Priced {
  long balance();
}

interface Priced {
  interface java {}
}

class dev {}
