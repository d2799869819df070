package dev.troupe.processor;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Gradle asks of an isolating processor: each file is made of one source and of nothing that
 * Gradle does not see, so that a change of a source calls for that source alone.
 */
class IncrementalTest {

  private static final String TELLER =
      """
      package bank;

      import dev.troupe.annotations.Actor;

      @Actor
      interface Teller extends Person {
        String greet(Account account, Account.Branch.Vault vault);
      }
      """;
  private static final String PERSON =
      """
      package bank;

      interface Person {
        String name();
      }
      """;
  private static final String CUSTOMER =
      """
      package bank;

      final class Customer {
        static long ask(AccountRef account) {
          return account.balance();
        }
      }
      """;
  private static final String ACCOUNT =
      """
      package bank;

      import dev.troupe.annotations.*;

      @Actor
      interface Account {
        long balance();

        interface Branch {
          @Actor
          interface Vault {
            @Cast
            void close();
          }
        }
      }
      """;

  @TempDir private Path temporary;
  private Path sources;

  @BeforeEach
  void writeBank() {
    sources = temporary.resolve("sources");
    write("Account", ACCOUNT);
    write("Person", PERSON);
    write("Teller", TELLER);
    write("Customer", CUSTOMER);
  }

  @Test
  void gradleIsToldThatTheProcessorIsIsolating() throws IOException {
    try (InputStream told =
        ActorProcessor.class.getResourceAsStream(
            "/META-INF/gradle/incremental.annotation.processors")) {
      assertEquals(
          ActorProcessor.class.getName() + ",isolating",
          new String(told.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyGeneratedTypeIsMadeOfItsProtocol(Path folder) throws IOException {
    Observed processor = new Observed();
    Javac.Result result =
        Javac.compileWithOptions(
            Cases.files(folder),
            temporary.resolve("output"),
            Javac.CLASS_PATH,
            List.of(),
            processor);
    assertEquals(result.generated().size(), processor.causes().size());
    assertFalse(processor.causes().isEmpty());
    processor
        .causes()
        .forEach((name, causes) -> {
          assertEquals(1, causes.size(), name);
          String source = folder.relativize(causes.getFirst()).toString();
          String protocol = source.replace(".java", "").replace('/', '.');
          assertTrue(name.startsWith(protocol), () -> name + " is made of " + source);
        });
    assertEquals(List.of(), processor.resources());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void sourceCompiledAloneMakesTheSame(Path folder) throws IOException {
    IsolatingBuild build = new IsolatingBuild(folder, temporary.resolve("output"), "-parameters");
    build.compile(Cases.files(folder));
    Map<String, String> expected = build.made();
    for (Path source : Cases.files(folder)) {
      build.compile(List.of(source));
      assertEquals(expected, build.made(), source::toString);
    }
  }

  /** The class files of interfaces have no names without -parameters; nothing hangs on them. */
  @Test
  void nothingButNamesIsLostWithTheSourceOfAParent() throws IOException {
    write("Person", PERSON.replace("name()", "name(int number)"));
    IsolatingBuild build = build("output");
    String together = stubOfTeller(build);
    build.compile(List.of(sources.resolve("bank").resolve("Teller.java")));
    String alone = stubOfTeller(build);
    assertNotEquals(together, alone);
    assertEquals(together.replace("number", "arg0"), alone);
  }

  @Test
  void changedProtocolIsAllThatIsCompiledAgain() throws IOException {
    IsolatingBuild build = build("incremental");
    Path changed =
        write(
            "Account",
            """
            package bank;

            import dev.troupe.annotations.*;

            @Actor(timeout = "1m")
            interface Account {
              long balance();

              long balance(String currency) throws InterruptedException;

              interface Branch {
                @Actor
                interface Vault {}

                @Actor
                interface Safe {}
              }
            }
            """);
    build.compile(List.of(changed));
    assertEquals(build("clean").made(), build.made());
    Path back = write("Account", ACCOUNT);
    build.compile(List.of(back));
    assertEquals(build("as at first").made(), build.made());
  }

  @Test
  void changedParentCallsForThoseThatInheritFromIt() throws IOException {
    IsolatingBuild build = build("incremental");
    Path person = write("Person", PERSON.replace("name()", "lastName(int[]... options)"));
    build.compile(List.of(person, sources.resolve("bank").resolve("Teller.java")));
    assertEquals(build("clean").made(), build.made());
  }

  @Test
  void deletedProtocolLeavesTheOthersAlone() throws IOException {
    IsolatingBuild build = build("incremental");
    Path teller = sources.resolve("bank").resolve("Teller.java");
    build.clean(teller);
    Files.delete(teller);
    assertEquals(build("clean").made(), build.made());
    assertFalse(build.made().toString().contains("Teller"));
  }

  private IsolatingBuild build(String name) throws IOException {
    IsolatingBuild build = new IsolatingBuild(sources, temporary.resolve(name));
    build.compile(Cases.files(sources));
    return build;
  }

  private static String stubOfTeller(IsolatingBuild build) {
    return requireNonNull(build.made().get("bank/TellerRef.java"));
  }

  private Path write(String name, String text) {
    Path file = sources.resolve("bank").resolve(name + ".java");
    Cases.write(file, text);
    return file;
  }

  static List<Path> cases() {
    return GoldenTest.cases().stream().map(folder -> folder.resolve("in")).toList();
  }
}
