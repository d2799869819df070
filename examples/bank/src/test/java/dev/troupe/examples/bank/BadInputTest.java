package dev.troupe.examples.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class BadInputTest {

  @TempDir private Path directory;

  private Path file(String... lines) throws IOException {
    return Files.write(directory.resolve("t.csv"), List.of(lines));
  }

  @Test
  void missingFile() {
    Path file = directory.resolve("none.csv");
    assertUnusable("There is no file " + file + ".", Run.of(file));
  }

  @Test
  void emptyFile() throws IOException {
    assertUnusable(
        directory.resolve("t.csv") + " is empty: it has no row of from,to,cents,crash.",
        Run.of(file("from,to,cents,crash", "")));
  }

  @Test
  void fileThatIsNoText() throws IOException {
    Path file = Files.write(directory.resolve("t.csv"), new byte[] {(byte) 0xff, 0, 1});
    assertUnusable(file + " is not a text file in UTF-8.", Run.of(file));
  }

  @Test
  void directoryInPlaceOfAFile() {
    assertUnusable(directory + " cannot be read: Is a directory.", Run.of(directory));
  }

  @Test
  void journalsOfAnotherRun() throws IOException {
    Path file = file("A0000,A0001,5");
    assertUnusable(
        directory + " is not empty; journals need a directory of their own.",
        Run.of("--journals", directory, file));
  }

  @Test
  void fileInPlaceOfADirectoryForTheJournals() throws IOException {
    Path file = file("A0000,A0001,5");
    assertUnusable(file + " is not a directory.", Run.of("--journals", file, file));
  }

  @Test
  void noFileAndUnknownOption() {
    assertUnusable("Which file of transfers?\n" + Options.USAGE, Run.of());
    assertUnusable("Cannot use the argument -x.\n" + Options.USAGE, Run.of("-x"));
  }

  @Test
  void argumentsThatAreNoPaths() {
    String fault = "The argument \"a\0b\" is no path: Nul character not allowed.\n";
    assertUnusable(fault + Options.USAGE, Run.of("a\0b"));
    assertUnusable(fault + Options.USAGE, Run.of("--journals", "a\0b", "t.csv"));
    assertUnusable("An empty argument is no path.\n" + Options.USAGE, Run.of(""));
  }

  private static void assertUnusable(String sentence, Run run) {
    assertEquals(new Run(2, "", sentence + System.lineSeparator()), run);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A0000,A1000,5|there is no account \"A1000\"; the accounts are A0000 to A0999.",
        "bob,A0001,5|there is no account \"bob\"; the accounts are A0000 to A0999.",
        "A0000,A0001,-5|the amount must be more than zero, but is -5.",
        "A0000,A0001,0|the amount must be more than zero, but is 0.",
        "A0000,A0000,5|from and to are the same account, A0000.",
        "A0000,A0001,200000|A0000 did not have 200000 cents within 100 ms."
      })
  void refusedRow(String row, String reason) throws IOException {
    Path file = file(row, "A0002,A0003,5");
    Run run = Run.of(file);
    assertEquals(0, run.status(), run.err());
    assertTrue(run.out().contains(file + ":1: refused: " + reason), run.out());
    assertCounts(1, 1, 0, run);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A0000,A0001,ten|\"ten\" is not a whole number of cents.",
        "A0000,A0001|a row is from,to,cents or from,to,cents,crash, but this has 2 fields."
      })
  void malformedRow(String row, String reason) throws IOException {
    Path file = file(row, "A0002,A0003,5");
    Run run = Run.of(file);
    assertEquals(1, run.status());
    assertEquals(file + ":1: malformed: " + reason + System.lineSeparator(), run.err());
    assertCounts(1, 0, 1, run);
  }

  @Test
  void nothingButMalformedRowsOfWhichTheFirstAreShown() throws IOException {
    Path file = file("x\n".repeat(25).split("\n"));
    Run run = Run.of(file);
    assertEquals(1, run.status());
    assertEquals(21, run.err().lines().count());
    assertTrue(run.err().contains(file + ": 5 more rows are malformed."), run.err());
    assertCounts(0, 0, 25, run);
  }

  private static void assertCounts(long applied, long refused, long malformed, Run run) {
    assertEquals(applied + refused + malformed, run.count("rows"));
    assertEquals(applied, run.count("applied"));
    assertEquals(refused, run.count("refused"));
    assertEquals(malformed, run.count("malformed"));
    assertEquals(run.count("sum before"), run.count("sum after"));
  }
}
