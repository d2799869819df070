package dev.troupe.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is generated, to the letter. {@code -Dgolden.update=true} writes the files anew. */
class GoldenTest {

  @ParameterizedTest
  @MethodSource("cases")
  void isGeneratedToTheLetter(Path folder) {
    Compilation compilation =
        Javac.compile(
            Cases.sources(folder.resolve("in")), new ActorProcessor(), new NullMarksProcessor());
    assertThat(compilation).succeededWithoutWarnings();
    Map<String, String> generated = Generated.by(compilation);
    if (Cases.isUpdate()) {
      generated.forEach((path, text) -> Cases.write(folder.resolve("out").resolve(path), text));
    }
    assertEquals(Cases.texts(folder.resolve("out")), generated);
  }

  @ParameterizedTest
  @MethodSource("casesOfPackages")
  void isTheSameInNamedModule(Path folder, @TempDir Path temporary) throws IOException {
    Path module = temporary.resolve("module-info.java");
    Cases.write(
        module,
        "/** A user. */ module user { requires dev.troupe; requires static org.jspecify; }");
    List<Path> sources = new ArrayList<>(Cases.files(folder.resolve("in")));
    sources.add(module);
    Javac.Result result = Javac.compileModule(sources, temporary.resolve("output"));
    assertEquals(List.of(), result.diagnostics());
    assertEquals(Cases.texts(folder.resolve("out")), result.generated());
  }

  /** What a module exports, others see: the compiler then looks at signatures more closely. */
  @ParameterizedTest
  @MethodSource("casesOfPackages")
  void hasNoWarningsInModuleThatExportsIt(Path folder, @TempDir Path temporary) throws IOException {
    List<Path> sources = new ArrayList<>(Cases.files(folder.resolve("in")));
    String exports =
        Cases.texts(folder.resolve("out")).keySet().stream()
            .map(path -> path.substring(0, path.lastIndexOf('/')).replace('/', '.'))
            .distinct()
            .map("exports %s; "::formatted)
            .collect(joining());
    Path module = temporary.resolve("module-info.java");
    Cases.write(
        module,
        "/** A user. */ module user { requires dev.troupe; requires static transitive org.jspecify; "
            + exports
            + "}");
    sources.add(module);
    Javac.Result result = Javac.compileModule(sources, temporary.resolve("output"));
    assertEquals(
        List.of(),
        // What users hear of their own sources is no concern of ours.
        result.diagnostics().stream().filter(GoldenTest::isOfGenerated).toList());
  }

  private static boolean isOfGenerated(String diagnostic) {
    return diagnostic.matches("\\w+(Ref|Protocol)\\.java:.*");
  }

  /** Those in a package, as a module must have them. */
  static List<Path> casesOfPackages() {
    return cases().stream().filter(folder -> !folder.endsWith("unnamed")).toList();
  }

  static List<Path> cases() {
    return Cases.in("golden");
  }
}
