package bank;

import dev.troupe.annotations.*;
import java.util.function.Supplier;



@Actor
interface Account extends Middle, Comparable {
  long balance();
}

interface Middle extends Supplier<String> {}
