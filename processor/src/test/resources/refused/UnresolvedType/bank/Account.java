package bank;

import dev.troupe.annotations.*;

@Actor
interface Account {
  long balance(int year, java.util.List<Absent> filter);
}
