package dev.troupe.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The same input makes the same bytes. */
class DeterminismTest {

  @Test
  void orderOfTheFilesDoesNotMatter() {
    List<JavaFileObject> sources = new ArrayList<>();
    GoldenTest.cases().forEach(folder -> sources.addAll(Cases.sources(folder.resolve("in"))));
    Map<String, String> expected = generate(sources);
    Random random = new Random(1);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(sources, random);
      assertEquals(expected, generate(sources));
    }
  }

  @Test
  void orderOfDeclarationDoesNotNameMessages() {
    assertEquals(messages(methods(false)), messages(methods(true)));
  }

  private static List<String> methods(boolean reversed) {
    List<String> methods =
        new ArrayList<>(
            List.of(
                "int put(String item);",
                "int put(int[] count);",
                "int put(java.util.Date day);",
                "int put(java.sql.Date day);",
                "int put();",
                "int putString();",
                "int PUT();"));
    if (reversed) {
      Collections.reverse(methods);
    }
    return methods;
  }

  private static List<String> messages(List<String> methods) {
    String source =
        """
        /** Overloads. */
        @dev.troupe.annotations.Actor
        @SuppressWarnings("doclint:missing")
        interface A {
          %s
        }
        """
            .formatted(String.join("\n  ", methods));
    Map<String, String> generated = generate(List.of(JavaFileObjects.forSourceString("A", source)));
    return generated
        .get("AProtocol.java")
        .lines()
        .filter(line -> line.contains(" class ") || line.contains("return \"A."))
        .sorted()
        .toList();
  }

  private static Map<String, String> generate(List<JavaFileObject> sources) {
    Compilation compilation =
        Javac.compile(sources, new ActorProcessor(), new NullMarksProcessor());
    assertThat(compilation).succeeded();
    return Generated.by(compilation);
  }
}
