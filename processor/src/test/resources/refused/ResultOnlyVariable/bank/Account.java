package bank;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.UnsafeSend;
import java.util.List;

@Actor
interface Account<T> {
  T balance();

  <A> A any(int index);

  <A, B> List<? extends A[]> some(@UnsafeSend("a test of variables") List<? super B[]> of);

  <A> A fine(Class<A> type);
}
