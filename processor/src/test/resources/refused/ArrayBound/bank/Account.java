package bank;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;

@Actor
interface Account extends Plain<String[]> {
  @Cast
  void other();
}

interface Plain<A> {
  @Cast
  <U extends A> void add(U item);
}
