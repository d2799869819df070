package dev.troupe.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said of the bodies of servers: text, line and column. Each case is a folder that is named
 * for its rule, as in {@link RefusalTest}; nothing may be said of those in {@code quiet}. All are
 * compiled as users do it, so the plugin starts by itself.
 */
class BodiesTest {

  private static final String QUIET = "quiet";

  @ParameterizedTest
  @MethodSource("cases")
  void isToldToTheLetter(Path folder, @TempDir Path temporary) throws IOException {
    String said = String.join("\n", compile(folder, temporary)) + "\n";
    if (Cases.isUpdate()) {
      Cases.write(folder.resolve("expected.txt"), said);
    }
    assertEquals(Cases.texts(folder).get("expected.txt"), said);
  }

  @ParameterizedTest
  @MethodSource("quietCases")
  void saysNothing(Path folder, @TempDir Path temporary) throws IOException {
    assertEquals(List.of(), compile(folder, temporary));
  }

  private static List<String> compile(Path folder, Path temporary) throws IOException {
    Map<String, String> texts = Cases.texts(folder);
    String[] options = texts.getOrDefault("options.txt", "").lines().toArray(String[]::new);
    return Javac.compileAsUsersDo(Cases.files(folder), temporary, options).diagnostics();
  }

  static List<Path> cases() {
    return Cases.in("bodies").stream().filter(folder -> !folder.endsWith(QUIET)).toList();
  }

  static List<Path> quietCases() {
    return Cases.in("bodies/" + QUIET);
  }
}
