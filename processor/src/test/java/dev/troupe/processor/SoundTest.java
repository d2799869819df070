package dev.troupe.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases whose generated code must compile without a warning, whatever it looks like. */
class SoundTest {

  @ParameterizedTest
  @MethodSource("cases")
  void compilesWithoutWarning(Path folder) {
    Compilation compilation = Javac.compile(Cases.sources(folder), new ActorProcessor());
    assertThat(compilation).succeededWithoutWarnings();
  }

  static List<Path> cases() {
    return Cases.in("sound");
  }
}
