package dev.troupe.examples.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Money is conserved and the counts add up, whatever crashes, waits and is refused. */
@Timeout(30)
class ConservationTest {

  static final List<Integer> SEEDS = IntStream.range(0, 20).boxed().toList();

  @TempDir private Path directory;

  @ParameterizedTest
  @FieldSource("SEEDS")
  void moneyIsConservedWithCrashesOn(int seed) throws IOException {
    List<String> rows =
        new ArrayList<>(new TransfersGenerator(seed, 2_000, 100, 25_000, 20).lines());
    rows.add("A0000,A0001,ten");
    Path file = Files.write(directory.resolve("t.csv"), rows);
    Path journals = directory.resolve("journals");

    Run run = Run.of("--journals", journals, file);

    assertEquals(1, run.status(), run.err());
    assertEquals(2_001, run.count("rows"));
    assertEquals(1, run.count("malformed"));
    assertEquals(2_000, run.count("applied") + run.count("refused"));
    assertTrue(run.count("refused") > 0);
    assertTrue(run.count("crashes") > 50);
    assertEquals(run.count("crashes"), run.count("restarts"));
    assertEquals(1_000 * Bank.OPENING_CENTS, run.count("sum before"));
    assertEquals(run.count("sum before"), run.count("sum after"));
    assertEachTransferIsBookedTwice(run.count("applied"), journals);
  }

  /** Once on either side, as the journals tell, which nobody has asked in the run. */
  private static void assertEachTransferIsBookedTwice(long applied, Path journals)
      throws IOException {
    Map<Long, List<Long>> cents = new HashMap<>();
    for (String account : Bank.ACCOUNTS) {
      Journal.open(
          journals.resolve(account + ".journal"),
          (tx, moved) -> cents.computeIfAbsent(tx, none -> new ArrayList<>()).add(moved));
    }
    assertEquals(applied, cents.size());
    cents.forEach((tx, moved) -> {
      assertEquals(2, moved.size(), () -> "transaction " + tx);
      assertEquals(0, moved.getFirst() + moved.getLast(), () -> "transaction " + tx);
    });
  }
}
