package bank;

import dev.troupe.annotations.Actor;
import java.util.List;

@Actor
interface Account extends Savings<String> {
  @Override
  Number balance();

  @Override
  long size();

  @Override
  List<String> owners();

  @Override
  <A extends Comparable<A>> A any(A fallback);
}

interface Savings<T> {
  Long balance();

  int size();

  List<T> owners();

  <B extends Comparable<B>> Object any(B fallback);
}
