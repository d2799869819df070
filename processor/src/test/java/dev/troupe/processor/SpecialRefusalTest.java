package dev.troupe.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.troupe.processor.diagnostic.Rule;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused for reasons outside the source. */
class SpecialRefusalTest {

  @TempDir private Path temporary;
  private Path account;

  @BeforeEach
  void writeAccount() {
    account = temporary.resolve("bank").resolve("Account.java");
    Cases.write(
        account,
        """
        package bank;

        import dev.troupe.annotations.Actor;

        /** A protocol. */
        @Actor
        interface Account {}
        """);
  }

  @Test
  @Breaks(Rule.RUNTIME_MISSING)
  void missingRuntimeIsNamed() throws IOException {
    Javac.Result result = compile(List.of(Javac.ANNOTATIONS), new ActorProcessor());
    assertEquals(
        List.of(
            "Account.java:6:1 [RuntimeMissing] Account cannot see the runtime's type"
                + " dev.troupe.ActorRef. Add troupe-runtime to the class path."),
        result.diagnostics());
    assertEquals(Map.of(), result.generated());
  }

  @Test
  @Breaks(Rule.RUNTIME_MISSING)
  void moduleThatDoesNotReadTheRuntimeIsToldTheLine() throws IOException {
    Path module = temporary.resolve("module-info.java");
    Cases.write(module, "/** A user. */ module user { requires dev.troupe.annotations; }");
    Javac.Result result =
        Javac.compileModule(List.of(module, account), temporary.resolve("output"));
    assertEquals(
        List.of(
            "Account.java:6:1 [RuntimeMissing] Account cannot see the runtime's type"
                + " dev.troupe.ActorRef. Write \"requires dev.troupe;\" in the module-info.java of"
                + " user."),
        result.diagnostics());
    assertEquals(Map.of(), result.generated());
  }

  @Test
  @Breaks(Rule.PROCESSOR_BUG)
  void crashIsAnErrorOnTheProtocol() throws IOException {
    ActorProcessor broken =
        new ActorProcessor(
            List.of((_, _) -> {
              throw new IllegalStateException("a planted bug");
            }));
    List<String> said = compile(List.of(Javac.ANNOTATIONS, Javac.RUNTIME), broken).diagnostics();
    assertEquals(1, said.size(), said::toString);
    String expected =
        """
        Account.java:7:1 [ProcessorBug] The processor failed on bank.Account. This is a bug in \
        Troupe, not in your code; please report it with this text.
          java.lang.IllegalStateException: a planted bug
        """;
    assertEquals(expected, said.getFirst().substring(0, expected.length()));
  }

  private Javac.Result compile(List<File> classPath, ActorProcessor processor) throws IOException {
    return Javac.compileFiles(List.of(account), temporary.resolve("output"), classPath, processor);
  }
}
