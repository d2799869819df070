package dev.troupe.processor.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.troupe.processor.diagnostic.Rule;
import dev.troupe.processor.model.Origin;
import dev.troupe.processor.model.TimeLimit;
import dev.troupe.processor.model.Timeout;
import dev.troupe.processor.option.Options;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the processor reads as text: time limits and options. Nothing that is written throws. */
class ParserFuzzTest {

  private static final Origin NOWHERE = new Origin() {};
  private static final Set<String> KEYS =
      Set.of("troupe.sendable", "troupe.sendable.trust", "troupe.claim");

  @DictionaryEntries({"ms", "s", "m", "h", "infinity", "8760", "8761", "365", "0", "\\xD9\\xA1"})
  @FuzzTest(maxDuration = "2m")
  void timeLimit(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    switch (new Timeout(NOWHERE, text).limit()) {
      case TimeLimit.Finite finite -> {
        assertEquals(text, finite.text());
        assertTrue(finite.nanos() >= Duration.ofMillis(1).toNanos(), text);
        assertTrue(finite.nanos() <= Duration.ofDays(365).toNanos(), text);
      }
      case TimeLimit.Infinite _ -> assertEquals("infinity", text);
      case TimeLimit.Zero _ -> assertTrue(text.matches("0+(ms|s|m|h)"), text);
      case TimeLimit.TooLong _ -> assertTrue(text.matches("[0-9]{4,}(ms|s|m|h)"), text);
      case TimeLimit.Malformed _ -> assertTrue(!text.matches("[0-9]+(ms|s|m|h)|infinity"), text);
    }
  }

  /** One option a line, as it would follow {@code -A}. */
  @DictionaryEntries({
    "troupe.",
    "troupe.sendable",
    "troupe.sendable.trust",
    "troupe.claim",
    "=",
    "\\x0A",
    ",",
    ".*",
    "error",
    "warn",
    "off",
    "true",
    "false"
  })
  @FuzzTest(maxDuration = "2m")
  void options(byte[] bytes) {
    Map<String, String> all = new HashMap<>();
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      int equals = line.indexOf('=');
      // The compiler gives null for an option without a value.
      all.put(
          equals < 0 ? line : line.substring(0, equals),
          equals < 0 ? null : line.substring(equals + 1));
    }
    Options options = Options.of(all);
    List<Options.Mistake> mistakes = options.mistakes();
    assertTrue(options.supported().containsAll(KEYS));
    assertEquals(
        all.keySet().stream()
            .filter(key -> key.startsWith("troupe.") && !KEYS.contains(key))
            .sorted()
            .toList(),
        mistakes.stream()
            .filter(mistake -> mistake.rule() == Rule.UNKNOWN_OPTION)
            .map(mistake -> mistake.details().getFirst())
            .toList());
    assertEquals(
        isWrong(all, "troupe.sendable", "error", "warn", "off"),
        mistakes.stream()
            .anyMatch(mistake -> mistake.details().getFirst().equals("troupe.sendable")));
    assertEquals(
        isWrong(all, "troupe.claim", "true", "false"),
        mistakes.stream().anyMatch(mistake -> mistake.details().getFirst().equals("troupe.claim")));
    for (String name : options.trusted()) {
      assertTrue(!name.isBlank() && !name.contains(","), name);
    }
    options.sendable();
    options.claim();
  }

  private static boolean isWrong(Map<String, String> all, String key, String... legal) {
    return all.containsKey(key) && !Arrays.asList(legal).contains(all.get(key));
  }
}
