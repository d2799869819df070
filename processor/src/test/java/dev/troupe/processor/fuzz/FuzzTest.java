package dev.troupe.processor.fuzz;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/**
 * Thousands of sources, sound and broken: the processor generates code that compiles without a
 * warning, or says what is wrong with the source, or leaves that to the compiler. {@code
 * -Dfuzz.interfaces=…} tries more of them, {@code -Dfuzz.seed=…} others.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class FuzzTest {

  private static final long SEED = Long.getLong("fuzz.seed", 1);
  private static final int INTERFACES = Integer.getInteger("fuzz.interfaces", 1_500);
  private static final int BATCH = 50;

  @Test
  void everySourceIsGeneratedForOrRefused() {
    List<Verdict> verdicts =
        IntStream.range(0, (INTERFACES + BATCH - 1) / BATCH)
            .parallel()
            .mapToObj(batch -> judge(SEED + (long) batch * BATCH))
            .flatMap(List::stream)
            .toList();
    verdicts.stream()
        .filter(verdict -> verdict.kind() == Verdict.Kind.FAILED)
        .findFirst()
        .ifPresent(verdict -> assertEquals("", report(verdict)));
    assertIsWorthIt(verdicts);
  }

  /** Whatever the generator becomes: it must go on to make something of every kind. */
  private static void assertIsWorthIt(List<Verdict> verdicts) {
    Map<Verdict.Kind, Long> kinds =
        verdicts.stream().collect(groupingBy(Verdict::kind, TreeMap::new, counting()));
    long rules = verdicts.stream().flatMap(each -> each.rules().stream()).distinct().count();
    String figures = kinds + ", " + rules + " rules";
    assertTrue(share(verdicts, each -> each.kind() == Verdict.Kind.VALID) > 25, figures);
    assertTrue(share(verdicts, each -> each.kind() == Verdict.Kind.REFUSED) > 15, figures);
    assertTrue(share(verdicts, each -> each.kind() == Verdict.Kind.BROKEN) > 15, figures);
    // The compiler keeps many errors from processors, but not all.
    assertTrue(
        share(verdicts, each -> each.kind() == Verdict.Kind.BROKEN && each.shown()) > 5, figures);
    assertTrue(rules > 15, figures);
  }

  private static long share(List<Verdict> verdicts, Predicate<Verdict> kind) {
    return 100 * verdicts.stream().filter(kind).count() / verdicts.size();
  }

  static List<Verdict> judge(long seed) {
    List<Verdict> verdicts = new ArrayList<>();
    List<Unit> sound = new ArrayList<>();
    try (Judge judge = new Judge()) {
      for (int i = 0; i < BATCH; i++) {
        Unit unit = make(seed + i, i, judge);
        if (unit.kind() == Unit.Kind.SOUND && !unit.packageName().isEmpty()) {
          sound.add(unit);
        } else {
          verdicts.add(judge.judge(unit));
        }
      }
      verdicts.addAll(judge.judge(sound));
    }
    return verdicts;
  }

  static Unit make(long seed, int position, Judge judge) {
    Unit unit = Units.write(seed, "p" + position);
    return switch (position % 10) {
      case 0, 1 -> Defects.add(unit);
      case 2, 3 -> mutant(unit, judge);
      default -> unit;
    };
  }

  /** Rather one that the compiler does not stop at before processors come. */
  private static Unit mutant(Unit unit, Judge judge) {
    List<Unit> mutants =
        IntStream.range(0, 12)
            .mapToObj(i -> Tokens.mutate(unit, unit.seed() + i * 1_000_000_007L))
            .toList();
    return judge.parsing(mutants).stream().findFirst().orElse(mutants.getFirst());
  }

  static String report(Verdict verdict) {
    try (Judge judge = new Judge()) {
      String fault = verdict.fault().lines().findFirst().orElseThrow();
      Unit smallest =
          new Shrinker(unit -> judge.judge(unit).fault().startsWith(fault)).shrink(verdict.unit());
      return "seed %d: %s%n%s"
          .formatted(verdict.unit().seed(), judge.judge(smallest).fault(), smallest.source());
    }
  }
}
