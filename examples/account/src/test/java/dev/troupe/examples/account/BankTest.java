package dev.troupe.examples.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.CallTimeoutException;
import dev.troupe.NoProcessException;
import dev.troupe.StartOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The lines of the example. */
@Timeout(60)
final class BankTest {

  @Test
  void theProgramRuns() throws Exception {
    assertEquals(600, Bank.run());
  }

  @Test
  void callsAndCastsOfNamedChildren() throws Exception {
    try (var system = ActorSystem.start("bank", Bank.tree())) {
      AccountRef alice = AccountRef.named(system, "alice");
      AccountRef bob = AccountRef.named(system, "bob");
      alice.deposit(500);
      alice.withdraw(200);
      bob.deposit(1);
      assertEquals(300, alice.balance());
      assertEquals(1, bob.balance());
    }
  }

  @Test
  void declaredExceptionIsAReply() throws Exception {
    try (var system = ActorSystem.start("bank", Bank.tree())) {
      AccountRef alice = AccountRef.named(system, "alice");
      alice.deposit(10);
      InsufficientFunds refused = assertThrows(InsufficientFunds.class, () -> alice.withdraw(11));
      assertEquals("There are 10 cents on the account, fewer than 11.", refused.getMessage());
      assertEquals(10, alice.balance());
    }
  }

  @Test
  void callerOfADeferredReplyCannotTell() throws Exception {
    try (var system = ActorSystem.start("bank", Bank.tree())) {
      AccountRef alice = AccountRef.named(system, "alice");
      CompletableFuture<Long> one = alice.async().balance();
      CompletableFuture<Long> two = alice.async().balance();
      alice.deposit(7);
      assertEquals(7, one.get());
      assertEquals(7, two.get());
    }
  }

  @Test
  void withinIsTheLimitOfACall() {
    try (var system = ActorSystem.start("bank", Bank.tree())) {
      AccountRef alice = AccountRef.named(system, "alice");
      CallTimeoutException late =
          assertThrows(
              CallTimeoutException.class, () -> alice.within(Duration.ofMillis(20)).balance());
      assertTrue(
          late.getMessage().endsWith("did not reply to Account.balance within PT0.02S."),
          late.getMessage());
    }
  }

  @Test
  void unsupervisedActorStartsAndStops() {
    try (var system = ActorSystem.start("bank")) {
      AccountRef carol =
          AccountRef.start(system, AccountServer::new, StartOptions.defaults().name("carol"));
      carol.deposit(3);
      assertEquals(3, AccountRef.named(system, "carol").balance());
      ActorRef ref = carol.ref();
      ref.stop();
      assertFalse(ref.isAlive());
      assertTrue(system.whereis("carol").isEmpty());
      assertThrows(NoProcessException.class, carol::balance);
    }
  }

  @Test
  void plainSendReachesOnInfo() {
    try (var system = ActorSystem.start("bank", Bank.tree())) {
      AccountRef alice = AccountRef.named(system, "alice");
      alice.ref().send("any object");
      alice.deposit(1);
      assertEquals(1, alice.balance());
      assertEquals(0, system.deadLetters().count());
    }
  }

  @Test
  void nestedSupervisorRunsItsChildren() {
    try (var system = ActorSystem.start("bank", Bank.tree())) {
      AuditRef audit = AuditRef.named(system, "audit");
      audit.note("one");
      audit.note("two");
      assertEquals(2, audit.count());
    }
  }

  @Test
  void stubsAreEqualByWhereTheyLead() {
    try (var system = ActorSystem.start("bank", Bank.tree());
        var other = ActorSystem.start("bank", Bank.tree())) {
      AccountRef alice = AccountRef.named(system, "alice");
      assertEquals(alice, AccountRef.named(system, "alice"));
      assertEquals(alice.hashCode(), AccountRef.named(system, "alice").hashCode());
      assertEquals(alice, alice.within(Duration.ofSeconds(1)));
      assertNotEquals(alice, AccountRef.named(system, "bob"));
      assertNotEquals(alice, AccountRef.named(other, "alice"));
      AccountRef direct = AccountRef.of(alice.ref());
      assertEquals(direct, AccountRef.of(alice.ref()));
      assertNotEquals(alice, direct);
    }
  }

  @Test
  void directStubCallsAnyImplementation() throws Exception {
    Account fake =
        new Account() {
          private long cents = 5;

          @Override
          public long balance() {
            return cents;
          }

          @Override
          public void withdraw(long amount) throws InsufficientFunds {
            throw new InsufficientFunds(cents, amount);
          }

          @Override
          public void deposit(long amount) {
            cents += amount;
          }
        };
    AccountRef account = AccountRef.direct(fake);
    account.deposit(4);
    assertEquals(9, account.within(Duration.ofSeconds(1)).balance());
    assertEquals(9, account.async().balance().get());
    assertThrows(InsufficientFunds.class, () -> account.withdraw(10));
  }

  @Test
  void serverWithoutHooksNeedsNoRuntimeInItsTest() {
    AuditServer audit = new AuditServer();
    audit.note("x");
    assertEquals(1, audit.count());
  }
}
