package dev.troupe.trust.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page tells each figure, and none that was not seen. */
final class ReliabilityPageTest {

  @Test
  void figuresArePutIn() {
    assertEquals(
        "10,000,000 messages, 0 lost",
        ReliabilityPage.page("${a} messages, ${b} lost", Map.of("a", "10000000", "b", "0")));
  }

  @Test
  void figureThatIsMissingIsRefused() {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> ReliabilityPage.page("${a.b}", Map.of("c", "1")))
            .getMessage();
    assertTrue(message.contains("no test has noted [a.b]"), message);
  }

  @Test
  void figureThatIsNotMentionedComesIntoTheTable() {
    assertEquals(
        "1\n| figure | |\n|---|--:|\n| `b` | 12,345 |\n",
        ReliabilityPage.page("${a}\n@rest@\n", Map.of("a", "1", "b", "12345")));
  }
}
