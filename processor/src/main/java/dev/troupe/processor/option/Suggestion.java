package dev.troupe.processor.option;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Optional;

/** Guesses what somebody meant to write. */
final class Suggestion {

  private Suggestion() {}

  /** The word nearest to what was written, unless that is nothing like any of them. */
  static Optional<String> of(String written, Collection<String> words) {
    return words.stream()
        .min(comparingInt(word -> distance(written, word)))
        .filter(word -> distance(written, word) <= word.length() / 3);
  }

  /** How many letters to insert, remove or replace: Levenshtein's distance. */
  private static int distance(String one, String other) {
    int[] costs = new int[other.length() + 1];
    for (int j = 0; j < costs.length; j++) {
      costs[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = costs[0];
      costs[0] = i;
      for (int j = 1; j < costs.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = costs[j];
        costs[j] = Math.min(replaced, 1 + Math.min(costs[j], costs[j - 1]));
      }
    }
    return costs[other.length()];
  }
}
