package dev.troupe.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Every choice of one source; the same seed chooses the same. */
final class Dice {

  private final RandomGenerator random;

  Dice(long seed) {
    this(new SplittableRandom(seed));
  }

  /** Lets somebody else choose. */
  Dice(RandomGenerator random) {
    this.random = random;
  }

  /** From zero to one less than that. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Both ends can come. */
  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  @SafeVarargs
  final <T> T of(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Some of them, in their order. */
  <T> List<T> some(List<T> choices, int chance) {
    List<T> some = new ArrayList<>(choices);
    some.removeIf(_ -> !percent(chance));
    return some;
  }
}
