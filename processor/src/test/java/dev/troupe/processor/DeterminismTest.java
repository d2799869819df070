package dev.troupe.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same input makes the same bytes. */
class DeterminismTest {

  /** Names that collide, limits, exceptions, and each kind of method. */
  private static final List<String> MEMBERS =
      List.of(
          "int put(String item);",
          "int put(int[] count);",
          "int put(@dev.troupe.annotations.UnsafeSend(\"a test\") java.util.Date day);",
          "int put();",
          "int putString();",
          "int PUT();",
          "@Call(timeout = \"2s\") void Put_(String... items) throws java.io.IOException;",
          "@Call(timeout = \"3s\") void string() throws InterruptedException;",
          "@Cast void object(List<? extends Map<String, int[]>> list);",
          "@Deprecated @Call(timeout = \"infinity\") Optional<Item> find(Item.Kind kind);",
          "record Item(Kind kind) { enum Kind { BIG, SMALL } }",
          "default int twice() { return 2; }",
          "static int thrice() { return 3; }");

  /** Of two types with one simple name, the first that is mentioned is imported. */
  private static final String OTHER_DATE =
      "int put(@dev.troupe.annotations.UnsafeSend(\"a test\") java.sql.Date day);";

  private static final List<String> PARENTS = List.of("First", "Second", "Third");

  @Test
  void orderOfTheFilesDoesNotMatter() {
    List<JavaFileObject> sources = goldenSources();
    Random random = new Random(1);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(sources, random);
      assertEquals(goldenTexts(), generate(sources));
    }
  }

  @Test
  void orderOfMembersMattersToNothingButTheirOrder() {
    Map<String, String> expected = generate(List.of(protocol(PARENTS, MEMBERS)));
    for (List<String> members : shuffled(MEMBERS)) {
      Map<String, String> generated = generate(List.of(protocol(PARENTS, members)));
      assertNotEquals(expected, generated);
      assertEquals(sorted(expected), sorted(generated));
    }
  }

  @Test
  void orderOfMembersDoesNotNameMessages() {
    List<String> members = new ArrayList<>(MEMBERS);
    members.add(OTHER_DATE);
    List<String> expected = messages(members);
    for (List<String> others : shuffled(members)) {
      assertEquals(expected, messages(others));
    }
  }

  @Test
  void orderOfParentsMattersToNothingButTheOrderOfMembers() {
    Map<String, String> expected = generate(List.of(protocol(PARENTS, MEMBERS)));
    Map<String, String> generated = generate(List.of(protocol(PARENTS.reversed(), MEMBERS)));
    assertNotEquals(expected, generated);
    assertEquals(sorted(expected), sorted(generated));
  }

  @Test
  void whatIsLeftOfAnEarlierBuildDoesNotMatter(@TempDir Path temporary) throws IOException {
    List<File> classPath =
        List.of(
            temporary.resolve("classes").toFile(),
            Javac.ANNOTATIONS,
            Javac.RUNTIME,
            Javac.JSPECIFY);
    Path older = temporary.resolve("Account.java");
    Cases.write(
        older,
        """
        package bank;
        @dev.troupe.annotations.Actor
        interface Account {
          int balance(int other);
          @dev.troupe.annotations.Actor interface Other { int other(); }
        }
        """);
    Javac.compileWithOptions(List.of(older), temporary, classPath, List.of(), new ActorProcessor());
    for (int i = 0; i < 2; i++) {
      Javac.Result result =
          Javac.compileWithOptions(
              goldenFiles(), temporary, classPath, List.of(), new ActorProcessor());
      assertEquals(List.of(), result.diagnostics());
      Map<String, String> generated = new TreeMap<>(result.generated());
      generated.keySet().removeIf(path -> path.contains("_Other"));
      assertEquals(goldenTexts(), generated);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"})
  void languageOfTheMachineDoesNotMatter(String language, @TempDir Path temporary)
      throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag(language));
    try {
      assertEquals(goldenTexts(), generate(goldenSources()));
      Path several = Cases.in("refused").getFirst().resolveSibling("Several");
      Javac.Result result =
          Javac.compileFiles(
              Cases.files(several),
              temporary,
              List.of(Javac.ANNOTATIONS, Javac.RUNTIME),
              new ActorProcessor());
      assertEquals(
          Cases.texts(several).get("expected.txt"), String.join("\n", result.diagnostics()) + "\n");
    } finally {
      Locale.setDefault(before);
    }
  }

  /** A JVM is told them when it starts. */
  @Test
  void charsetAndLineSeparatorOfTheMachineDoNotMatter(@TempDir Path temporary)
      throws IOException, InterruptedException {
    Path output = Files.createDirectories(temporary.resolve("generated"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.add("-J-Dfile.encoding=UTF-16");
    command.add("-J-Dline.separator=\r\n");
    command.addAll(List.of("-encoding", "UTF-8"));
    command.addAll(List.of("-cp", path(Javac.CLASS_PATH)));
    command.addAll(List.of("--processor-path", path(Javac.PROCESSOR_PATH)));
    command.addAll(List.of("-d", temporary.toString(), "-s", output.toString()));
    goldenFiles().forEach(file -> command.add(file.toString()));
    Path said = temporary.resolve("said");
    Process javac =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertEquals(0, javac.waitFor(), () -> Cases.texts(temporary).toString());
    assertEquals(goldenTexts(), Cases.texts(output));
  }

  private static String path(List<File> files) {
    return files.stream().map(File::toString).collect(joining(File.pathSeparator));
  }

  private static List<Path> goldenFiles() {
    return GoldenTest.cases().stream()
        .flatMap(folder -> Cases.files(folder.resolve("in")).stream())
        .toList();
  }

  private static List<JavaFileObject> goldenSources() {
    List<JavaFileObject> sources = new ArrayList<>();
    GoldenTest.cases().forEach(folder -> sources.addAll(Cases.sources(folder.resolve("in"))));
    return sources;
  }

  private static Map<String, String> goldenTexts() {
    Map<String, String> texts = new TreeMap<>();
    GoldenTest.cases().forEach(folder -> texts.putAll(Cases.texts(folder.resolve("out"))));
    return texts;
  }

  private static JavaFileObject protocol(List<String> parents, List<String> members) {
    return JavaFileObjects.forSourceString(
        "A",
        """
        import dev.troupe.annotations.*;
        import java.util.*;

        /** Overloads. */
        @Actor(timeout = "1m")
        @SuppressWarnings({"doclint:missing", "deprecation", "overloads"})
        interface A extends %s {
          %s
        }

        /** A. */
        @SuppressWarnings("doclint:missing")
        interface First {
          long first(String one);
        }

        /** A. */
        @SuppressWarnings("doclint:missing")
        interface Second {
          @Call void put(long second);
        }

        /** A. */
        @SuppressWarnings("doclint:missing")
        interface Third extends First {
          String third() throws java.io.IOException;
        }
        """
            .formatted(String.join(", ", parents), String.join("\n  ", members)));
  }

  private static List<List<String>> shuffled(List<String> members) {
    Random random = new Random(1);
    return IntStream.range(0, 5)
        .mapToObj(_ -> {
          List<String> shuffled = new ArrayList<>(members);
          Collections.shuffle(shuffled, random);
          return shuffled;
        })
        .toList();
  }

  /** For each message its class and what it says of itself. */
  private static List<String> messages(List<String> members) {
    String[] classes =
        requireNonNull(generate(List.of(protocol(PARENTS, members))).get("AProtocol.java"))
            .split("(?= static final class )");
    return Stream.of(classes)
        .map(text ->
            text.lines()
                .filter(line -> line.contains(" class ") || line.contains("return \"A."))
                .collect(joining()))
        .sorted()
        .toList();
  }

  private static List<String> sorted(Map<String, String> texts) {
    return texts.values().stream().flatMap(String::lines).sorted().toList();
  }

  private static Map<String, String> generate(List<JavaFileObject> sources) {
    Compilation compilation =
        Javac.compile(sources, new ActorProcessor(), new NullMarksProcessor());
    assertThat(compilation).succeeded();
    return Generated.by(compilation);
  }
}
