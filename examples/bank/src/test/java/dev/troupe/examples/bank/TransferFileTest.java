package dev.troupe.examples.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransferFileTest {

  @TempDir private Path directory;

  private TransferFile read(String... lines) throws IOException, InputException {
    return TransferFile.read(Files.write(directory.resolve("t.csv"), List.of(lines)));
  }

  @Test
  void rowsKeepTheirLineNumbersBesideHeaderAndBlankLines() throws Exception {
    TransferFile file = read("from,to,cents", "", "A0000,A0001,5", "A0002, A0003, 6 ,crash");
    assertEquals(
        List.of(
            new Transfer(3, "A0000", "A0001", 5, false),
            new Transfer(4, "A0002", "A0003", 6, true)),
        file.transfers());
    assertEquals(2, file.rows());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "A0000|a row is from,to,cents or from,to,cents,crash, but this has 1 field.",
        "A0000,A0001|a row is from,to,cents or from,to,cents,crash, but this has 2 fields.",
        "a,b,1,crash,x|a row is from,to,cents or from,to,cents,crash, but this has 5 fields.",
        "A0000,,5|the account in the field to is missing.",
        ",A0000,5|the account in the field from is missing.",
        "A0000,A0001,ten|\"ten\" is not a whole number of cents.",
        "A0000,A0001,|\"\" is not a whole number of cents.",
        "A0000,A0001,1.5|\"1.5\" is not a whole number of cents.",
        "A0000,A0001,9223372036854775808|\"9223372036854775808\" is not a whole number of cents.",
        "A0000,A0001,5,boom|the fourth field may only be crash, but is \"boom\"."
      })
  void malformedRowSaysWhatIsWrong(String row, String reason) throws Exception {
    TransferFile file = read("A0000,A0001,5", row, "A0001,A0000,5");
    assertEquals(List.of(new Complaint(2, reason)), file.malformed());
    assertEquals(2, file.transfers().size());
  }

  @Test
  void committedFileIsWhatTheGeneratorMakes() throws IOException {
    assertEquals(
        TransfersGenerator.DEFAULT.lines(), Files.readAllLines(Path.of("data/transfers.csv")));
  }
}
