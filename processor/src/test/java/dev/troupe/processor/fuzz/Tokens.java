package dev.troupe.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes sources apart into what the compiler takes them apart into, more or less. */
final class Tokens {

  private static final Pattern TOKEN =
      Pattern.compile("\\s+|\"[^\"\\n]*\"|[\\p{L}\\p{N}\\p{M}_$]+|\\.\\.\\.|.", Pattern.DOTALL);

  private Tokens() {}

  /** With the white space as tokens of their own. */
  static List<String> of(String source) {
    return new ArrayList<>(TOKEN.matcher(source).results().map(MatchResult::group).toList());
  }

  /** Loses, doubles or swaps some tokens. */
  static Unit mutate(Unit unit, long seed) {
    return mutate(unit, new Dice(seed));
  }

  static Unit mutate(Unit unit, Dice dice) {
    List<String> tokens = of(unit.source());
    for (int i = dice.of(1, 1, 2, 3); i > 0 && tokens.size() > 2; i--) {
      int first = position(tokens, dice);
      int second = position(tokens, dice);
      switch (dice.below(5)) {
        case 0, 1 -> tokens.set(first, " ");
        case 2 -> tokens.add(first, tokens.get(first) + " ");
        case 3 -> tokens.set(first, tokens.get(second));
        default -> {
          String kept = tokens.get(first);
          tokens.set(first, tokens.get(second));
          tokens.set(second, kept);
        }
      }
    }
    return unit.with(String.join("", tokens).lines().toList()).as(Unit.Kind.MUTANT);
  }

  private static int position(List<String> tokens, Dice dice) {
    int position = dice.below(tokens.size());
    for (int tries = 0; tries < 20 && tokens.get(position).isBlank(); tries++) {
      position = dice.below(tokens.size());
    }
    return position;
  }
}
