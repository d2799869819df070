package dev.troupe.examples.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ExitReason;
import dev.troupe.Self;
import dev.troupe.Turn;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The harness for unit tests of a server. */
@Timeout(60)
final class TurnTest {

  @Test
  void callIsAnsweredAtOnceOrCapturedAsDeferred() throws Exception {
    try (var turn = Turn.of(Account.class, new AccountServer())) {
      turn.init();
      var waits = turn.call(Account::balance);
      assertFalse(waits.isAnswered());
      IllegalStateException open = assertThrows(IllegalStateException.class, waits::get);
      assertTrue(open.getMessage().startsWith("The call is not answered yet"));
      turn.cast(account -> account.deposit(500));
      assertEquals(500, waits.get());
      turn.callVoid(account -> account.withdraw(200));
      assertEquals(300, turn.call(Account::balance).get());
      turn.terminate(ExitReason.shutdown());
    }
  }

  @Test
  void exceptionsReachTheTestAsTheyAre() {
    try (var turn = Turn.of(Account.class, new AccountServer())) {
      assertThrows(InsufficientFunds.class, () -> turn.callVoid(account -> account.withdraw(1)));
      assertThrows(IllegalArgumentException.class, () -> turn.cast(account -> account.deposit(-1)));
    }
  }

  @Test
  void deferredExceptionIsCaptured() throws Exception {
    try (var turn = Turn.of(Desk.class, new DeskServer())) {
      var refused = turn.callVoid(Desk::refused);
      assertEquals(1, turn.call(Desk::answer).get());
      assertInstanceOf(InsufficientFunds.class, refused.failure().orElseThrow());
      assertThrows(IllegalStateException.class, refused::get);
    }
  }

  @Test
  void infosRunAndWhatIsSentToTheActorWaits() throws Exception {
    try (var turn = Turn.of(Account.class, new AccountServer())) {
      turn.info("unknown");
      AccountRef.of(turn.ref()).deposit(3);
      var balance = turn.call(Account::balance);
      assertFalse(balance.isAnswered());
      assertEquals(1, turn.handleQueued());
      assertEquals(3, balance.get());
      assertEquals(0, turn.handleQueued());
    }
  }

  @Test
  void receiveInATurnWakesUp() throws Exception {
    try (var turn = Turn.of(Desk.class, new DeskServer())) {
      CountDownLatch waiting = new CountDownLatch(1);
      Thread.ofVirtual()
          .start(() -> {
            try {
              waiting.await();
              turn.ref().send("here");
            } catch (InterruptedException interrupted) {
              throw new IllegalStateException(interrupted);
            }
          });
      String got =
          turn.call(
                  desk -> {
                    waiting.countDown();
                    return Self.receive(String.class);
                  })
              .get();
      assertEquals("here", got);
    }
  }

  @Test
  void queuedCallsThatEndTheServerAreAnswered() throws Exception {
    try (var turn = Turn.of(Desk.class, new DeskServer())) {
      CompletableFuture<Integer> quit = DeskRef.of(turn.ref()).async().quit();
      assertEquals(1, turn.handleQueued());
      assertEquals(7, quit.get());
      CompletableFuture<Integer> crash = DeskRef.of(turn.ref()).async().crash();
      assertThrows(DeskServer.Bang.class, turn::handleQueued);
      assertThrows(ExecutionException.class, crash::get);
    }
  }

  @Test
  void stopIsRemembered() {
    try (var turn = Turn.of(Desk.class, new DeskServer())) {
      assertEquals(Optional.empty(), turn.stopped());
      assertEquals(7, turn.call(Desk::quit).get());
      assertEquals(Optional.of(ExitReason.normal()), turn.stopped());
    }
  }

  @Test
  void selfIsTheActorOfTheTurn() {
    try (var turn = Turn.of(Desk.class, new DeskServer())) {
      assertEquals(turn.ref(), turn.call(Desk::whoAmI).get());
    }
  }

  @Test
  void aProtocolIsAnInterface() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Turn.of(AccountServer.class, new AccountServer()));
    assertTrue(refused.getMessage().endsWith("give the @Actor interface of the server."));
  }
}
