package sums;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;
import java.util.List;

/** Sealed types whose subtypes take some type arguments only, and records with old parts. */
@Actor
@SuppressWarnings("doclint:missing")
public interface Sums {

  @Cast
  void texts(Expression<String> of);

  @Cast
  void numbers(Expression<Integer> of);

  @Cast
  void two(Two<String, Integer> of);

  List<Parts> parts();

  sealed interface Expression<T> permits Figure, Text {}

  record Figure<T extends Number>(List<T> value) implements Expression<T> {}

  record Text<T>(List<T> value) implements Expression<T> {}

  sealed interface Two<X, Y> permits Same, Other {}

  record Same<E>(List<E> value) implements Two<E, E> {}

  record Other<X, Y>(List<X> one, List<Y> other) implements Two<X, Y> {}
}
