package dev.troupe.examples.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** What the bank reads: each text is taken, or refused with a sentence. */
class ParserFuzzTest {

  @TempDir private static Path directory;

  /** One argument a line. */
  @DictionaryEntries({"-v", "--journals", "\\x0A", "\\x00"})
  @FuzzTest(maxDuration = "2m")
  void commandLine(byte[] bytes) {
    String[] args = new String(bytes, StandardCharsets.UTF_8).lines().toArray(String[]::new);
    try {
      Options options = Options.parse(args);
      assertFalse(options.file().toString().isEmpty());
    } catch (InputException refused) {
      assertTrue(refused.sentence().endsWith(Options.USAGE), refused.sentence());
    }
  }

  @DictionaryEntries({"from,to,cents", "A0000,A0001,5", ",crash", ",", "\\x0A", "-1", "0"})
  @FuzzTest(maxDuration = "2m")
  void transfers(byte[] bytes) throws IOException {
    Path path = Files.write(directory.resolve("transfers.csv"), bytes);
    try {
      TransferFile file = TransferFile.read(path);
      long lines = Files.readAllLines(path).size();
      assertTrue(file.rows() > 0 && file.rows() <= lines);
      for (Transfer transfer : file.transfers()) {
        assertTrue(transfer.line() >= 1 && transfer.line() <= lines);
        assertFalse(transfer.from().isBlank() || transfer.to().isBlank());
        transfer.objection().ifPresent(ParserFuzzTest::assertIsSentence);
      }
      file.malformed().forEach(complaint -> assertIsSentence(complaint.reason()));
    } catch (InputException refused) {
      assertTrue(refused.sentence().startsWith(path.toString()), refused.sentence());
      assertIsSentence(refused.sentence());
    }
  }

  private static void assertIsSentence(String text) {
    assertTrue(text.endsWith(".") && text.length() > 10, text);
  }

  /** Whatever can be opened is the same when it is opened again. */
  @DictionaryEntries({"book ", "crash\\x0A", "restart\\x0A", " 1", "\\x0A", "-"})
  @FuzzTest(maxDuration = "2m")
  void journal(byte[] bytes) throws IOException {
    Path path = Files.write(directory.resolve("a.journal"), bytes);
    List<List<Long>> first = new ArrayList<>();
    List<List<Long>> second = new ArrayList<>();
    Journal journal;
    try {
      journal = Journal.open(path, (tx, cents) -> first.add(List.of(tx, cents)));
    } catch (CharacterCodingException binary) {
      return;
    } catch (IllegalArgumentException refused) {
      assertEquals(IllegalArgumentException.class, refused.getClass());
      assertTrue(refused.getMessage().startsWith(path + " has a line that is no event: "));
      return;
    }
    Journal again = Journal.open(path, (tx, cents) -> second.add(List.of(tx, cents)));
    assertEquals(first, second);
    assertEquals(journal.crashes(), again.crashes());
    assertEquals(journal.restarts() + 1, again.restarts());
  }
}
