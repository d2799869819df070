package dev.troupe.trust.planted;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The planted bugs fit the sources as they are, so that {@code .ci/planted} can show them. */
@Timeout(60)
final class PlantedPatchesTest {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

  static List<PlantedBug> bugs() throws IOException {
    try (Stream<Path> files = Files.list(ROOT.resolve("runtime/trust/planted"))) {
      return files
          .filter(file -> file.toString().endsWith(".patch"))
          .sorted()
          .map(PlantedPatchesTest::read)
          .toList();
    }
  }

  private static PlantedBug read(Path file) {
    try {
      return PlantedBug.read(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void thereAreADozenOrMore() throws IOException {
    assertTrue(bugs().size() >= 16, "only " + bugs().size());
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void fitsTheSources(PlantedBug bug) throws Exception {
    bug.sources().forEach(PlantedBug::moduleOf);
    String test = "src/test/java/" + bug.gate().className().replace('.', '/') + ".java";
    assertTrue(Files.exists(ROOT.resolve(bug.gate().module()).resolve(test)), test);
    // Where the sources are no work tree of git's, it would skip the files without a word.
    Process git =
        new ProcessBuilder("git", "apply", "--check", bug.patch().toString())
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .start();
    String words = new String(git.getInputStream().readAllBytes());
    assertEquals(0, git.waitFor(), words);
  }
}
