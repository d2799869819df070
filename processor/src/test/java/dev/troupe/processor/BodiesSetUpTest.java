package dev.troupe.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That bodies are checked in every set-up, and what becomes of what is found. */
class BodiesSetUpTest {

  private static final String WARNING =
      "[DefaultOverridden] AccountServer.isEmpty overrides Account.isEmpty, a default method, which"
          + " a stub runs itself without asking the server. Give it another name, or remove the"
          + " body in the interface to make the method a message.";

  @TempDir private Path temporary;
  private Path account;

  @BeforeEach
  void writeAccount() {
    account = temporary.resolve("bank").resolve("Account.java");
    Cases.write(
        account,
        """
        package bank;
        @dev.troupe.annotations.Actor
        interface Account {
          default boolean isEmpty() { return true; }
          default long balance() { return 0; }
        }
        class AccountServer implements Account {
          public boolean isEmpty() { return false; }
          @SuppressWarnings("troupe:DefaultOverridden")
          public long balance() { return 1; }
        }
        """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-proc:full", "-proc:none"})
  void onTheClassPath(String processing) throws Exception {
    assertEquals(
        List.of("Account.java:8: warning: " + WARNING),
        Javac.run(
            List.of(account),
            temporary,
            List.of(processing, "-cp", Javac.path(Javac.CLASS_PATH)),
            "--processor-path"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--processor-path", "--processor-module-path"})
  void inNamedModule(String processors) throws Exception {
    Path module = temporary.resolve("module-info.java");
    Cases.write(module, "module user { requires dev.troupe; }");
    assertEquals(
        List.of("Account.java:8: warning: " + WARNING),
        Javac.run(
            List.of(module, account),
            temporary,
            List.of("-p", Javac.path(Javac.MODULE_PATH)),
            processors));
  }

  @Test
  void warningsCount() throws IOException {
    assertEquals(
        List.of(
            "Account.java:8:18 " + WARNING,
            "Account.java:-1:-1 warnings found and -Werror specified"),
        compile("-Werror"));
  }

  @Test
  void notesDoNot() throws IOException {
    account = Path.of("src", "test", "resources", "bodies", "CallRing-two", "bank", "Rings.java");
    List<String> said = compile("-Werror");
    assertEquals(2, said.size(), said::toString);
    assertTrue(said.getFirst().contains("[CallRing]"), said::toString);
  }

  /** What does not compile may be told wrong or not at all, but breaks no check. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "AccountRef.self().missing();",
        "MissingRef.self().balance();",
        "missing.balance();",
        "AccountRef.of().balance();",
        "AccountRef.of(Self.ref(), 1).balance();",
        "Reply.later();",
        "Reply.later(reply -> { missing(); });",
        "Reply.later(() -> {});",
        "Reply.later((reply, other) -> { if (reply) return; });",
        "Reply.later(this::missing);",
        "Reply.later(reply -> { try { reply.reply(f()); } catch (Missing e) {} });",
        "Reply.later(reply -> { switch (missing) { case 1 -> reply.reply(1L); } });",
        "AccountRef a = a; a.balance();",
        "for (AccountRef a : missing) { a.balance(); }",
        "this.missing.balance();",
        "@Actor interface Local extends Missing {} ",
        "new Missing() { long f() { return AccountRef.self().balance(); } }.f();",
        "Self.ref().send(missing);",
        "return this;",
        "break;",
        "continue missing;",
        "class Inner implements Missing, Account { public long balance() { return 1; } }",
        "@SuppressWarnings(missing) long l = AccountRef.self().balance();",
        "AccountRef.self().<Missing>balance(",
      })
  void whatDoesNotCompileBreaksNothing(String statement) throws IOException {
    Cases.write(
        account,
        """
        package bank;
        import dev.troupe.*;
        import dev.troupe.annotations.*;
        @Actor
        interface Account {
          long balance();
          @Call void close();
        }
        class AccountServer extends Absent implements Account, GenServer, Nothing {
          private AccountRef field = field;
          public void close() {
            %s
          }
          public long balance() { return new Missing(AccountRef.self().balance()); }
          public Missing other(Missing missing) { return missing; }
        }
        """
            .formatted(statement));
    List<String> said = new ArrayList<>(compile());
    said.addAll(compile("--should-stop=ifError=FLOW", "-proc:none"));
    assertFalse(said.isEmpty());
    assertEquals(List.of(), said.stream().filter(line -> line.contains("ProcessorBug")).toList());
  }

  private List<String> compile(String... options) throws IOException {
    return Javac.compileAsUsersDo(List.of(account), temporary.resolve("output"), options)
        .diagnostics();
  }
}
