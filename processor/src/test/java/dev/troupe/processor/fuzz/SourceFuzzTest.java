package dev.troupe.processor.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sources that a fuzzer chooses by what they reach in the processor, judged as those of {@link
 * dev.troupe.processor.fuzz.FuzzTest}. The default build only tries the committed ones again.
 */
class SourceFuzzTest {

  private static final List<String> IMPORTS =
      List.of(
          "import dev.troupe.*;",
          "import dev.troupe.annotations.*;",
          "import java.util.*;",
          "import org.jspecify.annotations.*;");

  private static final Judge JUDGE = new Judge();

  @AfterAll
  static void closeFiles() {
    JUDGE.close();
  }

  @MethodSource("someChoices")
  @FuzzTest(maxDuration = "5m")
  void generatedSource(byte[] choices) {
    Dice dice = new Dice(new ChosenBytes(choices));
    int kind = dice.below(4);
    Unit unit = Units.write(dice, "p0");
    assertIsFine(
        switch (kind) {
          case 0 -> Defects.add(unit, dice);
          case 1 -> Tokens.mutate(unit, dice);
          default -> unit;
        });
  }

  static Stream<byte[]> someChoices() {
    SplittableRandom random = new SplittableRandom(1);
    return Stream.generate(
            () -> {
              byte[] choices = new byte[400];
              random.nextBytes(choices);
              return choices;
            })
        .limit(20);
  }

  /** In the unnamed package; a second package clause is one more way to be wrong. */
  @DictionaryEntries({
    "@Actor",
    "@Call",
    "@Cast",
    "(timeout=\\x221s\\x22)",
    "infinity",
    "interface ",
    "extends ",
    "throws ",
    "default ",
    "static ",
    "sealed ",
    "permits ",
    "record ",
    "class ",
    "enum ",
    "import ",
    "List<",
    "<T>",
    "<T extends ",
    " super ",
    "...",
    "[]",
    "@Nullable ",
    "@Sendable ",
    "void ",
    "int ",
    "String "
  })
  @MethodSource("examples")
  @FuzzTest(maxDuration = "5m")
  void sourceText(byte[] text) {
    Stream<String> lines = new String(text, StandardCharsets.UTF_8).lines();
    assertIsFine(
        new Unit(
            0, Unit.Kind.MUTANT, "", "Account", Stream.concat(IMPORTS.stream(), lines).toList()));
  }

  /** What breaks each rule, but for that of a type too deep, which is none where the stack is. */
  static Stream<byte[]> examples() throws IOException {
    List<byte[]> examples = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/rules"))) {
      for (Path file : files.sorted().toList()) {
        if (file.endsWith("Wrong.java") && !file.getParent().endsWith("TypeTooDeep")) {
          examples.add(Files.readAllBytes(file));
        }
      }
    }
    return examples.stream();
  }

  private static void assertIsFine(Unit unit) {
    assertEquals("", JUDGE.judge(unit).fault(), unit::source);
  }
}
