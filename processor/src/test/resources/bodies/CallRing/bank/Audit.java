package bank;

import dev.troupe.annotations.*;

@Actor
interface Audit {
  long events();
}
