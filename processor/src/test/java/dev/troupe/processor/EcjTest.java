package dev.troupe.processor;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The compiler of Eclipse generates the same code and tells the same errors as javac. */
class EcjTest {

  private static final List<File> CLASS_PATH = List.of(Javac.ANNOTATIONS, Javac.RUNTIME);

  private static final Pattern OURS = Pattern.compile("^(\\S+ )?\\[[A-Z]\\w+] .*");

  /** It points at names and javac at modifiers, it at a whole argument and javac at its value. */
  private static final Pattern COLUMN = Pattern.compile("(?m)^(\\S+:\\d+):\\d+ ");

  /** What it tells otherwise, by case: javac's words and its own. */
  private static final Map<String, List<String>> OTHERWISE =
      Map.of(
          // It knows no place for an error at a record or its component.
          "NotAnInterface",
              List.of("Account.java:8 [NotAnInterface] Teller", "[NotAnInterface] Teller"),
          "NotSendable-component", List.of("Cart.java:7 ", ""),
          "BlankReason-component", List.of("Cart.java:6 ", ""),
          // A list of what is missing is missing itself.
          "UnresolvedType", List.of("mentions Absent,", "mentions java.util.List<Absent>,"));

  @ParameterizedTest
  @MethodSource("goldens")
  void isGeneratedToTheLetter(Path folder, @TempDir Path temporary) throws IOException {
    Javac.Result result =
        Ecj.compile(Cases.files(folder.resolve("in")), temporary, Javac.CLASS_PATH);
    assertEquals(List.of(), result.diagnostics());
    assertEquals(Cases.texts(folder.resolve("out")), result.generated());
  }

  /** In two steps: to ecj, what any processor generates is in no module, whatever is around it. */
  @ParameterizedTest
  @MethodSource("goldensOfPackages")
  void isTheSameInNamedModule(Path folder, @TempDir Path temporary) throws IOException {
    Path module = temporary.resolve("module-info.java");
    Cases.write(
        module,
        "/** A user. */ module user { requires dev.troupe; requires static org.jspecify; }");
    List<Path> sources = new ArrayList<>(Cases.files(folder.resolve("in")));
    sources.add(module);
    Path output = temporary.resolve("output");
    Javac.Result processed = Ecj.compileModule(sources, output, "-proc:only");
    assertEquals(Cases.texts(folder.resolve("out")), processed.generated());
    sources.addAll(Cases.files(output.resolve("generated")));
    assertEquals(List.of(), Ecj.compileModule(sources, output, "-proc:none").diagnostics());
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isToldToTheLetterAndGeneratesNoMessages(Path folder, @TempDir Path temporary)
      throws IOException {
    String expected = String.valueOf(Cases.texts(folder).get("expected.txt"));
    List<String> words = OTHERWISE.getOrDefault(folder.getFileName().toString(), List.of("", ""));
    Javac.Result result = Ecj.compile(Cases.files(folder), temporary, CLASS_PATH);
    assertEquals(
        ours(expected.lines()).replace(words.getFirst(), words.getLast()),
        ours(result.diagnostics().stream()));
    assertEquals(List.of(), RefusalTest.withMessages(result.generated()));
  }

  /** Members in the order of the class file, parameters without names, no comments. */
  @Test
  void classFilesAreReadAsByJavac(@TempDir Path temporary) throws IOException {
    Path parent = temporary.resolve("Parent.java");
    Cases.write(
        parent,
        """
        package bank;

        import dev.troupe.annotations.*;
        import java.util.*;

        public interface Parent {
          String second(String one, List<? extends Map<String, int[]>>... two);

          @Call(timeout = "3m", runIfAbandoned = true)
          void first() throws InterruptedException, java.io.IOException;

          @Deprecated(since = "2")
          @Cast
          void third(long one, Optional<Thread.State> two);

          default int fourth() {
            return 4;
          }

          String second();
        }
        """);
    Path output = temporary.resolve("parent");
    Javac.compileAsUsersDo(List.of(parent), output);
    List<File> classPath = new ArrayList<>(CLASS_PATH);
    classPath.add(output.resolve("classes").toFile());
    Path child = temporary.resolve("Child.java");
    Cases.write(
        child,
        """
        package bank;

        @dev.troupe.annotations.Actor
        interface Child extends Parent {}
        """);
    Javac.Result javac =
        Javac.compileWithOptions(
            List.of(child),
            temporary.resolve("javac"),
            classPath,
            List.of("-proc:full"),
            new ActorProcessor());
    assertEquals(2, javac.generated().size(), () -> javac.diagnostics().toString());
    assertEquals(
        javac.generated(),
        Ecj.compile(List.of(child), temporary.resolve("ecj"), classPath).generated());
  }

  @Test
  void protocolWaitsForTypesOfLaterRounds(@TempDir Path temporary) throws IOException {
    Path account = temporary.resolve("Account.java");
    Cases.write(account, RoundsTest.ACCOUNT);
    Javac.Result result =
        Ecj.compile(
            List.of(account),
            temporary.resolve("output"),
            CLASS_PATH,
            new LateWriter(RoundsTest.ROUNDS),
            new ActorProcessor());
    assertEquals(List.of(), result.diagnostics());
    Compilation javac =
        Javac.compile(
            List.of(JavaFileObjects.forSourceString("bank.Account", RoundsTest.ACCOUNT)),
            new LateWriter(RoundsTest.ROUNDS),
            new ActorProcessor());
    assertEquals(Generated.by(javac), result.generated());
  }

  @Test
  void errorsOfLaterRoundsStandAtTheirParameters(@TempDir Path temporary) throws IOException {
    Path bank = temporary.resolve("Bank.java");
    Cases.write(
        bank,
        """
        package bank;

        class Bank {
          private record Secret() {}

          @dev.troupe.annotations.Actor
          interface Account extends Owned {
            long hide(
                long count,
                Secret secret);
          }
        }
        """);
    Javac.Result result =
        Ecj.compile(
            List.of(bank),
            temporary.resolve("output"),
            CLASS_PATH,
            new LateWriter(RoundsTest.ROUNDS),
            new ActorProcessor());
    assertEquals(
        "Bank.java:8 [HiddenType] hide(long, Bank.Secret) mentions Bank.Secret, which the generated"
            + " code in package bank cannot see. Make that type visible there, or use another one.",
        ours(result.diagnostics().stream()));
  }

  /** Our errors without their columns; which protocol comes first, is the compiler's choice. */
  private static String ours(Stream<String> diagnostics) {
    return diagnostics
        .filter(line -> OURS.matcher(line).matches())
        .map(line -> COLUMN.matcher(line).replaceFirst("$1 "))
        .sorted()
        .collect(joining("\n"));
  }

  static List<Path> goldens() {
    return GoldenTest.cases();
  }

  static List<Path> goldensOfPackages() {
    return GoldenTest.casesOfPackages();
  }

  static List<Path> refused() {
    return RefusalTest.cases();
  }
}
