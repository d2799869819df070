package bank;

import dev.troupe.annotations.Actor;

@Actor
interface Account<T extends Object & Comparable<T>> {
  T balance();

  <E extends Object & Runnable, F extends Object> E run(E task, F other);
}
