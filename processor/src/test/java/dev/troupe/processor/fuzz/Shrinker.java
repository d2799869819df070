package dev.troupe.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes a source smaller as long as the processor fails on it: whole lines first, then tokens. */
final class Shrinker {

  private static final int MOST_TRIES = 1_000;

  private final Predicate<Unit> fails;
  private int tries;

  Shrinker(Predicate<Unit> fails) {
    this.fails = fails;
  }

  Unit shrink(Unit unit) {
    Unit fewerLines = shrink(unit, unit.lines(), unit::with);
    return shrink(
        fewerLines,
        Tokens.of(fewerLines.source()),
        tokens -> fewerLines.with(String.join("", tokens).lines().toList()));
  }

  /** Leaves out runs of parts, long ones first. */
  private Unit shrink(Unit unit, List<String> all, Function<List<String>, Unit> join) {
    Unit smallest = unit;
    List<String> parts = new ArrayList<>(all);
    for (int run = Math.max(1, parts.size() / 2); run > 0; run /= 2) {
      for (int start = parts.size() - run; start >= 0; start -= run) {
        List<String> fewer = new ArrayList<>(parts);
        fewer.subList(start, Math.min(start + run, fewer.size())).clear();
        Unit smaller = join.apply(fewer);
        if (tries++ < MOST_TRIES && fails.test(smaller)) {
          smallest = smaller;
          parts = fewer;
        }
      }
    }
    return smallest;
  }
}
