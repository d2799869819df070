package dev.troupe.examples.benchmarks.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark measures what it says; how long it takes, is nothing that a test can know. */
class CompileBenchmarkTest {

  @TempDir private Path temporary;

  @Test
  void sourcesCompileWithTheProcessorAndWithoutWarnings() throws IOException {
    List<Path> protocols = SourceTree.writeProtocols(temporary.resolve("sources"), 30);
    assertEquals(60, compile(protocols, Javac.withProcessor()).size());
    assertEquals(60, compile(protocols, Javac.processorOnly()).size());
    IllegalStateException alone =
        assertThrows(IllegalStateException.class, () -> compile(protocols, Javac.alone()));
    assertTrue(alone.getMessage().contains("[ProcessingOff]"), alone.getMessage());
  }

  @Test
  void plainSourcesHaveNothingToProcess() throws IOException {
    List<Path> plain = SourceTree.writePlain(temporary.resolve("sources"), 30);
    assertEquals(0, compile(plain, Javac.withProcessor()).size());
  }

  @Test
  void everyLineIsReported() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new CompileBenchmark(3, 2, 1).run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String report = bytes.toString(StandardCharsets.UTF_8).replaceAll("\\d[\\d.]*(,\\d+)*", "#");
    assertTrue(report.startsWith("# cores, heap of # MB, JDK #"), report);
    assertEquals(
        """
        | # interfaces, # rounds after #; ms | median | min | max | median of core time |
        |---|--:|--:|--:|--:|
        | protocols, with the processor | # | # | # | # |
        | the same and the generated files, javac alone | # | # | # | # |
        | protocols, processed only | # | # | # | # |
        | no protocols, with the processor | # | # | # | # |
        | no protocols, javac alone | # | # | # | # |
        | **with the processor / javac alone** | **#** | | | **#** |
        | **no protocols, with the processor / javac alone** | **#** | | | **#** |
        """,
        report.substring(report.indexOf('|')));
  }

  /** What is generated. */
  private List<Path> compile(List<Path> sources, List<String> options) throws IOException {
    List<String> strict = new ArrayList<>(options);
    strict.addAll(List.of("-Xlint:all", "-Werror"));
    Path generated = Files.createDirectories(temporary.resolve("generated"));
    Folders.delete(generated);
    Files.createDirectories(generated);
    Javac.compile(
        sources, Files.createDirectories(temporary.resolve("classes")), generated, strict);
    return Folders.sources(generated);
  }
}
