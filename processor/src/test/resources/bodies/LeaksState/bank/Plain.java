package bank;

import dev.troupe.annotations.*;

interface Plain<T> {
  @Call
  void meet(T other);
}

@Actor
interface Person extends Plain<Person> {}

final class PersonServer implements Person {
  @Override
  public void meet(Person other) {
    PersonRef.named("a").async().meet(this);
    PersonRef.named("a").meet(this);
  }
}
