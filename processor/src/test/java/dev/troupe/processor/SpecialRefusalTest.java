package dev.troupe.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.processor.diagnostic.Rule;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused for reasons outside the source. */
class SpecialRefusalTest {

  private static final List<File> RUNTIME = List.of(Javac.ANNOTATIONS, Javac.RUNTIME);

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
  @Breaks(Rule.NAMELESS_CLASS)
  void protocolInACompactSourceFile() throws IOException {
    String refusal =
        " [NamelessClass] Till is declared in a compact source file, and the class of that has no"
            + " name by which generated code could mention it. Move it to a file of its own.";
    Javac.Result sound = compileCompact("long balance();");
    assertEquals(List.of("App.java:4:1" + refusal), sound.diagnostics());
    assertEquals(Map.of(), sound.generated());
    List<String> broken = compileCompact("Gone balance();").diagnostics();
    assertTrue(broken.stream().noneMatch(line -> line.contains("ProcessorBug")), broken::toString);
    assertTrue(broken.stream().anyMatch(line -> line.contains("Gone")), broken::toString);
  }

  private Javac.Result compileCompact(String member) throws IOException {
    Path app = temporary.resolve("App.java");
    Cases.write(
        app,
        "/** A program. */ void main() {}\n\n@dev.troupe.annotations.Actor\ninterface Till { "
            + member
            + " }\n");
    return Javac.compileFiles(
        List.of(app), temporary.resolve("output"), RUNTIME, new ActorProcessor());
  }

  @Test
  @Breaks(Rule.NAME_TAKEN)
  void stubOfAProtocolThatIsNotCompiledThisTimeIsNotReplaced() throws IOException {
    File earlier = compileNestedAccount();
    assertEquals(
        List.of(
            "Bank_Account.java:3:1 [NameTaken] The generated type bank.Bank_AccountRef would"
                + " replace a type that exists already. Rename that type or the protocol; if it was"
                + " generated, leave it out of the sources."),
        compileBankAccount(earlier));
  }

  @Test
  void stubOfAProtocolThatIsGoneIsReplaced() throws IOException {
    File earlier = compileNestedAccount();
    Files.delete(earlier.toPath().resolve("bank").resolve("Bank$Account.class"));
    assertEquals(List.of(), compileBankAccount(earlier));
  }

  @Test
  @Breaks(Rule.PARAMETER_NAMES_LOST)
  void parentFromAClassFileWithoutNamesIsNoted() throws IOException {
    assertEquals(
        List.of(
            "Savings.java:3:1 [ParameterNamesLost] Savings inherits from Parent, whose class file"
                + " does not tell the names of parameters. Compile that with -parameters, or the"
                + " generated SavingsRef calls them arg0, arg1 and so on."),
        compileSavings());
    assertEquals(List.of(), compileSavings("-parameters"));
  }

  /** Compiles a protocol against the class file of its parent, which has these options. */
  private List<String> compileSavings(String... options) throws IOException {
    Path parent = temporary.resolve("Parent.java");
    Cases.write(parent, "package bank; interface Parent<T> { long add(T cents, int times); }");
    Path earlier = temporary.resolve("parent");
    Javac.compileWithOptions(List.of(parent), earlier, List.of(), List.of(options));
    Path savings = temporary.resolve("Savings.java");
    Cases.write(
        savings,
        "package bank;\n@dev.troupe.annotations.Actor\ninterface Savings extends Parent<Long> {}");
    List<File> classPath = new ArrayList<>(RUNTIME);
    classPath.add(earlier.resolve("classes").toFile());
    return Javac.compileWithOptions(
            List.of(savings),
            temporary.resolve("output"),
            classPath,
            List.of("-proc:full"),
            new ActorProcessor())
        .diagnostics();
  }

  private File compileNestedAccount() throws IOException {
    Path bank = temporary.resolve("Bank.java");
    Cases.write(
        bank,
        "package bank; interface Bank { @dev.troupe.annotations.Actor interface Account {} }");
    Path output = temporary.resolve("earlier");
    Javac.compileWithOptions(
        List.of(bank), output, RUNTIME, List.of("-proc:full"), new ActorProcessor());
    return output.resolve("classes").toFile();
  }

  private List<String> compileBankAccount(File earlier) throws IOException {
    Path later = temporary.resolve("Bank_Account.java");
    Cases.write(later, "package bank;\n@dev.troupe.annotations.Actor\ninterface Bank_Account {}");
    List<File> classPath = new ArrayList<>(RUNTIME);
    classPath.add(earlier);
    return Javac.compileWithOptions(
            List.of(later),
            temporary.resolve("output"),
            classPath,
            List.of("-proc:full"),
            new ActorProcessor())
        .diagnostics();
  }

  @Test
  @Breaks(Rule.PROCESSOR_BUG)
  void crashIsAnErrorOnTheProtocol() throws IOException {
    ActorProcessor broken =
        new ActorProcessor(
            List.of((_, _) -> {
              throw new IllegalStateException("a planted bug");
            }));
    List<String> said = compile(RUNTIME, broken).diagnostics();
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
