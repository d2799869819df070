package bank;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;

@Actor
interface Account<X extends Exception> extends Failing<java.io.IOException> {
  long balance() throws X;

  @Call
  <E extends Exception> void run(Class<E> type) throws E, IllegalStateException;
}

interface Failing<F extends Exception> {
  int fail() throws F;
}
