package dev.troupe.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.troupe.processor.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The code of users is of what release they like, from 17 on: javac 25 reads the runtime's class
 * files all the same, and only running them takes a JDK 25.
 */
class ReleaseTest {

  @TempDir private Path temporary;

  @ParameterizedTest
  @ValueSource(strings = {"17", "21", "25"})
  void generatedCodeIsTheSameAndHasNoWarnings(String release) throws IOException {
    List<Path> sources =
        GoldenTest.cases().stream()
            .flatMap(folder -> Cases.files(folder.resolve("in")).stream())
            .toList();
    Javac.Result result =
        compile(sources, "--release", release, "-Xlint:all,-processing", "-Xdoclint:all");
    assertEquals(List.of(), result.diagnostics());
    Map<String, String> goldens = new TreeMap<>();
    GoldenTest.cases().forEach(folder -> goldens.putAll(Cases.texts(folder.resolve("out"))));
    assertEquals(goldens, result.generated());
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "11", "16"})
  @Breaks(Rule.RELEASE_TOO_OLD)
  void olderReleaseIsRefusedOnce(String release) throws IOException {
    Path bank = temporary.resolve("Bank.java");
    Cases.write(
        bank,
        """
        @dev.troupe.annotations.Actor
        interface Bank {
          @dev.troupe.annotations.Actor
          interface Account {
            long balance();
          }
        }
        """);
    Javac.Result result = compile(List.of(bank), "--release", release, "-Xlint:-options");
    assertEquals(
        List.of(
            "Bank.java:2:1 [ReleaseTooOld] Bank is compiled as Java %s, but the generated code is"
                    .formatted(release)
                + " Java 17. Write --release 17 or later; to run, it needs a JDK 25 in any case."),
        result.diagnostics());
    assertEquals(Map.of(), result.generated());
  }

  @Test
  void olderReleaseIsNoConcernOfCodeWithoutProtocols() throws IOException {
    Path plain = temporary.resolve("Plain.java");
    Cases.write(plain, "@Deprecated interface Plain {}");
    assertEquals(
        List.of(), compile(List.of(plain), "--release", "11", "-Xlint:-options").diagnostics());
  }

  private Javac.Result compile(List<Path> sources, String... options) throws IOException {
    return Javac.compileWithOptions(
        sources,
        temporary.resolve("output"),
        Javac.CLASS_PATH,
        Stream.concat(Stream.of("-proc:full"), Stream.of(options)).toList(),
        new ActorProcessor());
  }
}
