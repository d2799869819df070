package bank;

import dev.troupe.annotations.*;

@Actor
interface Clerk {
  long rows();
}
