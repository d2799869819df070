package dev.troupe.examples.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.troupe.ActorSystem;
import dev.troupe.CallTimeoutException;
import dev.troupe.ServerDownException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One account without a supervisor: to restart it is to start another on the same journal. */
@Timeout(30)
class AccountTest {

  private static final long OPENING = Bank.OPENING_CENTS;

  @TempDir private Path directory;
  private ActorSystem system;
  private AccountRef account;

  @BeforeEach
  void open() {
    Main.reportCrashes(false);
    system = ActorSystem.start("account");
    account = start();
  }

  @AfterEach
  void close() {
    system.close();
  }

  private AccountRef start() {
    return AccountRef.start(system, () -> new AccountServer(directory.resolve("a.journal")));
  }

  @Test
  void sameTransactionTwiceIsBookedOnce() {
    account.deposit(1, 500, Drill.NONE);
    account.deposit(1, 500, Drill.NONE);
    account.withdraw(2, 200, Drill.NONE);
    account.withdraw(2, 200, Drill.NONE);
    assertEquals(new Statement(OPENING + 300, 0, 0), account.statement());
  }

  @Test
  void withdrawalThatWaitsIsGrantedByALaterDeposit() {
    CompletableFuture<Void> withdrawal = account.async().withdraw(1, OPENING + 10, Drill.NONE);
    account.deposit(2, 9, Drill.NONE);
    assertFalse(withdrawal.isDone());
    account.deposit(3, 1, Drill.NONE);
    withdrawal.join();
    assertEquals(0, account.statement().cents());
  }

  @Test
  void withdrawalThatIsGivenUpIsNotMadeLater() {
    assertThrows(
        CallTimeoutException.class,
        () -> account.within(Duration.ofMillis(10)).withdraw(1, OPENING + 1, Drill.NONE));
    assertEquals(Withdrawal.CALLED_OFF, account.cancel(1));
    account.deposit(2, 1, Drill.NONE);
    assertEquals(OPENING + 1, account.statement().cents());
  }

  @Test
  void cancelOfAWithdrawalThatWasMadeSaysSo() {
    account.withdraw(1, 200, Drill.NONE);
    assertEquals(Withdrawal.MADE, account.cancel(1));
    assertEquals(OPENING - 200, account.statement().cents());
  }

  @Test
  void cancelOfAWithdrawalThatNeverCameSaysSo() {
    assertEquals(Withdrawal.UNKNOWN, account.cancel(1));
  }

  @Test
  void crashBeforeTheJournalLeavesNothingBooked() {
    assertThrows(ServerDownException.class, () -> account.withdraw(1, 200, Drill.BEFORE_JOURNAL));
    assertEquals(new Statement(OPENING, 1, 1), start().statement());
  }

  @Test
  void crashAfterTheJournalLeavesItBookedOnce() {
    account.deposit(1, 500, Drill.NONE);
    assertThrows(ServerDownException.class, () -> account.withdraw(2, 200, Drill.AFTER_JOURNAL));
    Account restarted = start();
    assertEquals(Withdrawal.MADE, restarted.cancel(2));
    restarted.withdraw(2, 200, Drill.NONE);
    assertEquals(new Statement(OPENING + 300, 1, 1), restarted.statement());
  }

  @Test
  void withdrawalThatWaitsFailsWhenTheAccountCrashes() {
    CompletableFuture<Void> withdrawal = account.async().withdraw(1, OPENING + 1, Drill.NONE);
    assertThrows(ServerDownException.class, () -> account.deposit(2, 500, Drill.AFTER_JOURNAL));
    CompletionException failure = assertThrows(CompletionException.class, withdrawal::join);
    assertInstanceOf(ServerDownException.class, failure.getCause());
    assertEquals(OPENING + 500, start().statement().cents());
  }
}
