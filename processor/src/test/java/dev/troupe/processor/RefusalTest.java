package dev.troupe.processor;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.troupe.processor.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is refused: text, line and column. Each case is a folder that is named for its rule, with
 * the errors in {@code expected.txt}; {@code -Dgolden.update=true} writes them anew.
 */
class RefusalTest {

  /** Where rules are tested that take more than a source. */
  private static final List<Class<?>> OTHER_TESTS =
      List.of(SpecialRefusalTest.class, OptionsTest.class, BadInputTest.class);

  @ParameterizedTest
  @MethodSource("cases")
  void isToldToTheLetterAndGeneratesNothing(Path folder, @TempDir Path temporary)
      throws IOException {
    Javac.Result result =
        Javac.compileFiles(
            Cases.files(folder),
            temporary,
            List.of(Javac.ANNOTATIONS, Javac.RUNTIME),
            new ActorProcessor());
    String said = String.join("\n", result.diagnostics()) + "\n";
    if (Cases.isUpdate()) {
      Cases.write(folder.resolve("expected.txt"), said);
    }
    assertEquals(Cases.texts(folder).get("expected.txt"), said);
    assertEquals(Map.of(), result.generated());
  }

  @Test
  void everyRuleHasItsCase() {
    TreeSet<String> tested =
        Stream.concat(
                cases().stream().map(folder -> folder.getFileName().toString()),
                OTHER_TESTS.stream()
                    .flatMap(test -> Arrays.stream(test.getDeclaredMethods()))
                    .map(method -> method.getAnnotation(Breaks.class))
                    .filter(breaks -> breaks != null)
                    .map(breaks -> breaks.value().toString()))
            .map(name -> name.replaceFirst("-.*", ""))
            .collect(toCollection(TreeSet::new));
    TreeSet<String> rules =
        Arrays.stream(Rule.values()).map(Rule::toString).collect(toCollection(TreeSet::new));
    rules.add("Several");
    assertEquals(rules, tested);
  }

  static List<Path> cases() {
    return Cases.in("refused");
  }
}
