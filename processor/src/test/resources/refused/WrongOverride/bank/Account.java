package bank;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.UnsafeSend;
import java.util.List;
import java.util.Set;

@Actor
interface Account extends Savings<String> {
  @Override
  @UnsafeSend("the test is about something else")
  Number balance();

  @Override
  long size();

  @Override
  List<String> owners();

  @Override
  Set<Integer> numbers();

  @Override
  <A extends Comparable<A>> A any(A fallback);
}

interface Savings<T> {
  Long balance();

  int size();

  List<T> owners();

  Set<T> numbers();

  <B extends Comparable<B>> Object any(B fallback);
}
