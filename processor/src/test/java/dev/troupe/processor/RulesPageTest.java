package dev.troupe.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.processor.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The page on the rules is made of {@link Rule} and of the examples under {@code
 * src/test/resources/rules}, one folder for each rule, and each example is what it claims to be.
 * {@code -Dgolden.update=true} writes the page anew.
 */
class RulesPageTest {

  private static final Path PAGE = Path.of("..", "docs", "rules.md").toAbsolutePath().normalize();

  @Test
  void pageIsWhatTheRulesSay(@TempDir Path temporary) throws IOException {
    String page = RulesPage.of(temporary);
    if (Cases.isUpdate()) {
      Cases.write(PAGE, page);
    }
    assertEquals(page, Files.readString(PAGE));
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleHasAnEntry(Rule rule) throws IOException {
    assertTrue(Files.readString(PAGE).contains("\n## " + rule + "\n"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void wrongExampleBreaksItsRuleAndNoOther(RuleExample example, @TempDir Path temporary)
      throws IOException {
    List<String> ours =
        example.diagnosticsOfWrong(temporary).stream().filter(line -> line.contains("[")).toList();
    assertFalse(ours.isEmpty());
    for (String line : ours) {
      assertTrue(line.contains("[" + example.rule() + "] "), line);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void rightExampleCompiles(RuleExample example, @TempDir Path temporary) throws IOException {
    assertEquals(List.of(), example.diagnosticsOfRight(temporary));
  }

  @Test
  void noExampleIsLeftOver() {
    Map<String, String> files = Cases.texts(RuleExample.FOLDER);
    for (String file : files.keySet()) {
      String folder = Path.of(file).getName(0).toString();
      assertTrue(Stream.of(Rule.values()).anyMatch(rule -> rule.toString().equals(folder)), folder);
    }
  }

  static List<RuleExample> examples() {
    return RuleExample.all();
  }
}
