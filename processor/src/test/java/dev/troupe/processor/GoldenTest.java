package dev.troupe.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
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
  @MethodSource("cases")
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

  static List<Path> cases() {
    return Cases.in("golden");
  }
}
