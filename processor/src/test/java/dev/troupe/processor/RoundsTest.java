package dev.troupe.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Another processor writes what a protocol mentions. */
class RoundsTest {

  static final String ACCOUNT =
      """
      package bank;

      import dev.troupe.annotations.Actor;
      import dev.troupe.annotations.Call;
      import java.util.List;

      /** Mentions types and a constant that are not there at first. */
      @Actor
      @SuppressWarnings("doclint:missing")
      interface Account extends Owned {
        @Call(timeout = Limits.SHORT)
        long balance(List<? extends Money[]> money) throws Poor;
      }
      """;

  private static final String MONEY =
      "package bank;\n"
          + "/**\n"
          + " * A.\n"
          + " * @param cents b\n"
          + " */\n"
          + "record Money(java.util.List<Long> cents) {}";
  private static final String POOR =
      """
      package bank;

      /** A. */
      final class Poor extends Exception {
        /** A. */
        private static final long serialVersionUID = 1;

        /** A. */
        Poor() {}
      }
      """;
  private static final String LIMITS =
      "package bank; /** A. */ interface Limits { /** A. */ String SHORT = \"250ms\"; }";
  static final String OWNED =
      """
      package bank;

      /** A. */
      interface Owned {
        /** A. @return b */
        @SuppressWarnings("doclint")
        String owner();
      }
      """;

  /** What the account mentions, in the order in which it comes to be there. */
  static final List<Map<String, String>> ROUNDS =
      List.of(
          Map.of("bank.Owned", OWNED),
          Map.of("bank.Money", MONEY, "bank.Poor", POOR),
          Map.of("bank.Limits", LIMITS));

  @Test
  void protocolWaitsForTypesOfLaterRounds() {
    Compilation compilation =
        Javac.compile(List.of(account()), new LateWriter(ROUNDS), new ActorProcessor());
    assertThat(compilation).succeeded();
    String stub = String.valueOf(Generated.by(compilation).get("bank/AccountRef.java"));
    assertTrue(stub.contains("BALANCE_LIMIT = 250_000_000L"), stub);
    assertTrue(stub.contains("throws Poor"), stub);
    assertTrue(stub.contains("String owner()"), stub);
  }

  @Test
  void orderOfTheProcessorsDoesNotMatter() {
    List<Map<String, String>> rounds =
        List.of(
            Map.of("bank.Owned", OWNED, "bank.Limits", LIMITS),
            Map.of("bank.Money", MONEY, "bank.Poor", POOR));
    Compilation first =
        Javac.compile(List.of(account()), new LateWriter(rounds), new ActorProcessor());
    Compilation last =
        Javac.compile(List.of(account()), new ActorProcessor(), new LateWriter(rounds));
    assertEquals(Generated.by(first), Generated.by(last));
  }

  @Test
  void protocolMayBeGeneratedItself() {
    String ledger =
        """
        package bank;

        /** A. */
        @dev.troupe.annotations.Actor
        @SuppressWarnings("doclint:missing")
        interface Ledger {
          int size();
        }
        """;
    JavaFileObject any =
        JavaFileObjects.forSourceString("bank.Any", "package bank; /** A. */ interface Any {}");
    Compilation compilation =
        Javac.compile(
            List.of(any),
            new LateWriter(List.of(Map.of("bank.Ledger", ledger))),
            new ActorProcessor());
    assertThat(compilation).succeeded();
    assertThat(compilation).generatedSourceFile("bank.LedgerRef");
  }

  @Test
  void protocolWaitsForWhatIsInsideItsRecords() {
    JavaFileObject shop =
        JavaFileObjects.forSourceString(
            "bank.Shop",
            """
            package bank;

            import dev.troupe.annotations.Actor;

            /** Mentions a record that is there, but not what is in it. */
            @Actor
            @SuppressWarnings("doclint:missing")
            interface Shop {
              sealed interface Order {}

              record Single(Money money) implements Order {}

              long buy(Order[] orders);
            }
            """);
    Compilation compilation =
        Javac.compile(
            List.of(shop),
            new LateWriter(List.of(Map.of("bank.Money", MONEY))),
            new ActorProcessor());
    assertThat(compilation).succeededWithoutWarnings();
    String messages = String.valueOf(Generated.by(compilation).get("bank/ShopProtocol.java"));
    assertTrue(messages.contains("Copies.list(original.cents())"), messages);
  }

  @Test
  void promiseIsCheckedOnceAllTypesAreThere() {
    JavaFileObject purse =
        JavaFileObjects.forSourceString(
            "bank.Purse",
            """
            package bank;

            /** A. */
            @dev.troupe.annotations.Sendable
            final class Purse {
              private final Coin fine = null;
              private final Money money = null;

              private Purse() {}
            }
            """);
    LateWriter writer =
        new LateWriter(
            List.of(Map.of("bank.Money", MONEY, "bank.Coin", "package bank; enum Coin {}")));
    Compilation compilation = Javac.compile(List.of(purse), writer, new ActorProcessor());
    assertEquals(
        List.of(
            "Purse.java:7:23 [NotSendable] field 'money' of Purse: Money → cents → List<Long> can"
                + " still be changed by whoever has passed it in. Make Purse a record, which is"
                + " made anew with copies on its way; or write @UnsafeSend(\"why\") on the field."),
        Diagnostics.of(compilation.errors()));
  }

  @Test
  void nothingIsAddedToOtherErrors() {
    LateWriter failing = new LateWriter(List.of()).failing("something else");
    Compilation compilation = Javac.compile(List.of(account()), failing, new ActorProcessor());
    assertThat(compilation).failed();
    assertEquals(
        List.of(),
        Diagnostics.of(compilation.errors()).stream()
            .filter(line -> line.contains("[Unresolved"))
            .toList());
  }

  private static JavaFileObject account() {
    return JavaFileObjects.forSourceString("bank.Account", ACCOUNT);
  }
}
