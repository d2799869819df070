package dev.troupe.examples.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {

  @TempDir private Path directory;

  @Test
  void whatWasBookedComesBackInOrder() throws IOException {
    Journal journal = open(Map.of());
    journal.book(7, 500);
    journal.book(3, -200);

    Map<Long, Long> bookings = new LinkedHashMap<>();
    open(bookings);
    assertEquals(List.of(7L, 3L), List.copyOf(bookings.keySet()));
    assertEquals(Map.of(7L, 500L, 3L, -200L), bookings);
  }

  @Test
  void crashesAndRestartsAreCounted() throws IOException {
    Journal first = open(Map.of());
    assertEquals(0, first.restarts());
    first.crashed();

    Journal second = open(Map.of());
    assertEquals(1, second.crashes());
    assertEquals(1, second.restarts());
  }

  @Test
  void tornLastLineIsCutOff() throws IOException {
    Files.writeString(file(), "book 7 500\nbook 8 1");
    Map<Long, Long> bookings = new LinkedHashMap<>();
    Journal journal = open(bookings);
    assertEquals(Map.of(7L, 500L), bookings);

    journal.book(8, 100);
    assertEquals("book 7 500\nrestart\nbook 8 100\n", Files.readString(file()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "bock 1 2", "book", "book 1", "book 1 2 3", "book 1 x", "crash 1", "größe"})
  void fileThatIsNoJournalIsRefusedAndLeftAsItIs(String line) throws IOException {
    String text = "book 7 500\n" + line + "\nbook 8 1";
    Files.writeString(file(), text);
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> open(new LinkedHashMap<>()));
    assertEquals(file() + " has a line that is no event: " + line, refused.getMessage());
    assertEquals(text, Files.readString(file()));
  }

  private Journal open(Map<Long, Long> bookings) throws IOException {
    return Journal.open(file(), bookings::put);
  }

  private Path file() {
    return directory.resolve("account.journal");
  }
}
