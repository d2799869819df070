package dev.troupe.processor;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.troupe.processor.diagnostic.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is refused: text, line and column. Each case is a folder that is named for its rule, with
 * the errors in {@code expected.txt}; {@code -Dgolden.update=true} writes them anew.
 */
class RefusalTest {

  /** Where rules are tested that take more than a source. */
  private static final List<Class<?>> OTHER_TESTS =
      List.of(
          SpecialRefusalTest.class,
          OptionsTest.class,
          ProcessingOffTest.class,
          ReleaseTest.class,
          BadInputTest.class);

  @ParameterizedTest
  @MethodSource("cases")
  void isToldToTheLetterAndGeneratesNoMessages(Path folder, @TempDir Path temporary)
      throws IOException {
    Javac.Result result =
        Javac.compileFiles(
            Cases.files(folder),
            temporary,
            List.of(Javac.ANNOTATIONS, Javac.RUNTIME),
            new ActorProcessor());
    String said = String.join("\n", result.diagnostics()) + "\n";
    if (Cases.isUpdate()) {
      Cases.write(folder.resolve("expected.txt"), said);
    }
    assertEquals(Cases.texts(folder).get("expected.txt"), said);
    assertEquals(List.of(), withMessages(result.generated()));
  }

  /** Where the compiler goes on after errors, as it does with Error Prone, it says nothing more. */
  @ParameterizedTest
  @MethodSource("cases")
  void isNotFollowedByErrorsOfThoseWhoUseTheStub(Path folder, @TempDir Path temporary)
      throws IOException {
    List<Path> sources = new ArrayList<>(Cases.files(folder));
    Javac.Result alone = compileToTheEnd(sources, temporary.resolve("alone"));
    for (String standIn : alone.generated().keySet()) {
      sources.add(writeUser(standIn, temporary.resolve("users")));
    }
    Javac.Result together = compileToTheEnd(sources, temporary.resolve("together"));
    assertEquals(
        alone.diagnostics().stream().sorted().toList(),
        together.diagnostics().stream().sorted().toList());
  }

  private static Javac.Result compileToTheEnd(List<Path> sources, Path output) throws IOException {
    return Javac.compileWithOptions(
        sources,
        output,
        List.of(Javac.ANNOTATIONS, Javac.RUNTIME),
        List.of("-proc:full", "--should-stop=ifError=FLOW"),
        new ActorProcessor());
  }

  /** Writes a class that uses a stub, given the path of its source. */
  private static Path writeUser(String path, Path folder) {
    String stub = path.replaceFirst("\\.java$", "").replace('/', '.');
    String simpleName = stub.substring(stub.lastIndexOf('.') + 1);
    Path file = folder.resolve("Uses" + simpleName + ".java");
    Cases.write(
        file,
        """
        package %s;

        import %s;

        class Uses%s {
          private %3$s field;

          void use(%3$s stub) {
            field = stub;
          }
        }
        """
            .formatted(stub.substring(0, stub.lastIndexOf('.')), stub, simpleName));
    return file;
  }

  /** The generated files that hold messages. */
  static List<String> withMessages(Map<String, String> generated) {
    return generated.keySet().stream().filter(path -> path.endsWith("Protocol.java")).toList();
  }

  @Test
  void stubOfARefusedProtocolCanBeUsedInFull(@TempDir Path temporary) throws IOException {
    Path account = temporary.resolve("Account.java");
    Cases.write(
        account,
        """
        package bank;

        @dev.troupe.annotations.Actor
        interface Account<T> {
          void open();

          long balance(T of);
        }
        """);
    Path user = temporary.resolve("User.java");
    Cases.write(
        user,
        """
        package bank;

        import java.time.Duration;

        class User {
          AccountRef<String> account = AccountRef.self();

          long balance() throws Exception {
            account.within(Duration.ofMillis(5)).open();
            return account.async().balance("").get() + account.balance("") + account.ref().hashCode();
          }
        }
        """);
    assertEquals(
        List.of(
            "Account.java:5:8 [VoidMustSayCallOrCast] open() returns nothing and does not say"
                + " whether its caller waits. Write @Call to wait until the server has handled it,"
                + " or @Cast to go on at once."),
        compileToTheEnd(List.of(account, user), temporary.resolve("output")).diagnostics());
  }

  @Test
  void everyRuleHasItsCase() {
    TreeSet<String> tested =
        Stream.concat(
                Stream.concat(cases().stream(), BodiesTest.cases().stream())
                    .map(folder -> folder.getFileName().toString()),
                OTHER_TESTS.stream()
                    .flatMap(test -> Arrays.stream(test.getDeclaredMethods()))
                    .map(method -> method.getAnnotation(Breaks.class))
                    .filter(breaks -> breaks != null)
                    .map(breaks -> breaks.value().toString()))
            .map(name -> name.replaceFirst("-.*", ""))
            .collect(toCollection(TreeSet::new));
    TreeSet<String> rules =
        Arrays.stream(Rule.values()).map(Rule::toString).collect(toCollection(TreeSet::new));
    rules.add("Several");
    assertEquals(rules, tested);
  }

  static List<Path> cases() {
    return Cases.in("refused");
  }
}
