package bank;

import dev.troupe.annotations.*;
import java.util.List;

/** Of these wildcards and variables, no code can be written that copies. */
@Actor
interface Account<V> {
  @Cast
  void narrower(Numbers<? extends Comparable<String>> numbers);

  @Cast
  void recursive(Ordered<? extends String> ordered);

  @Cast
  void variable(Expression<V> expression);

  @Cast
  void wildcard(Expression<? extends CharSequence> expression);

  @Cast
  void parent(Abstract made);

  record Numbers<T extends Number>(List<T> numbers) {}

  record Ordered<T extends Comparable<T>>(List<T> items) {}

  sealed interface Expression<T> permits Number_, Text {}

  record Number_<T extends Number>(List<T> value) implements Expression<T> {}

  record Text<T>(List<T> value) implements Expression<T> {}

  abstract class Abstract {}
}
