package dev.troupe.examples.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorSystem;
import dev.troupe.CallInterruptedException;
import dev.troupe.CallTimeoutException;
import dev.troupe.DeadLetter;
import dev.troupe.ExitReason;
import dev.troupe.NoProcessException;
import dev.troupe.Self;
import dev.troupe.SelfCallException;
import dev.troupe.ServerDownException;
import dev.troupe.SystemOptions;
import dev.troupe.WrongProtocolException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How calls come back, and how they fail. */
@Timeout(60)
final class CallTest {

  @AutoClose private final ActorSystem system = ActorSystem.start("calls");
  private final DeskRef desk = DeskRef.start(system, DeskServer::new);

  @Test
  void deferredReplyOfAPrimitive() throws Exception {
    CompletableFuture<Integer> number = desk.async().figure();
    assertEquals(1, desk.answer());
    assertEquals(42, number.get());
  }

  @Test
  void deferredReplyOfVoid() throws Exception {
    CompletableFuture<Void> done = desk.async().done();
    assertEquals(1, desk.answer());
    assertNull(done.get());
  }

  @Test
  void deferredReplyOfAGenericType() throws Exception {
    CompletableFuture<Map<String, List<Long>>> table = desk.async().table();
    assertEquals(1, desk.answer());
    assertEquals(Map.of("a", List.of(1L, 2L)), table.get());
  }

  @Test
  void deferredReplyByADeclaredException() {
    CompletableFuture<Void> refused = desk.async().refused();
    assertEquals(1, desk.answer());
    ExecutionException failed = assertThrows(ExecutionException.class, refused::get);
    assertInstanceOf(InsufficientFunds.class, failed.getCause());
  }

  @Test
  void deferredReplyReachesABlockedCaller() throws Exception {
    CompletableFuture<Integer> got = new CompletableFuture<>();
    system.spawn(() -> got.complete(desk.figure()));
    Await.until(() -> desk.answer() == 1);
    assertEquals(42, got.get());
  }

  @Test
  void lateReplyReachesNobody() throws Exception {
    assertThrows(CallTimeoutException.class, desk::hurried);
    assertEquals(0, desk.answer());
    assertEquals(5, desk.echo(5));
    CompletableFuture<Integer> next = desk.async().figure();
    assertEquals(1, desk.answer());
    assertEquals(42, next.get());
  }

  @Test
  void callGivenUpBeforeItsTurnIsSkipped() {
    DeskServer.GATES.put("skip", new CountDownLatch(1));
    CompletableFuture<Void> busy = desk.async().wait("skip");
    CompletableFuture<Integer> abandoned = desk.async().crash();
    assertTrue(abandoned.cancel(false));
    DeskServer.GATES.get("skip").countDown();
    assertNull(busy.join());
    assertEquals(1, desk.echo(1));
    assertEquals(1, system.skippedCalls());
    assertThrows(CancellationException.class, abandoned::join);
  }

  @Test
  void systemLimitHoldsWhereNothingElseSaysOne() {
    SystemOptions hasty = SystemOptions.defaults().callTimeout(Duration.ofMillis(20));
    try (var other = ActorSystem.start("hasty", hasty)) {
      AccountRef account = AccountRef.start(other, AccountServer::new);
      assertThrows(CallTimeoutException.class, account::balance);
      assertThrows(ExecutionException.class, () -> account.async().balance().get());
      assertThrows(
          CallTimeoutException.class, () -> account.within(Duration.ofMillis(1)).balance());
    }
  }

  @Test
  void callToAStoppedActorFailsAtOnce() {
    assertEquals(7, desk.quit());
    NoProcessException gone = assertThrows(NoProcessException.class, () -> desk.echo(1));
    assertTrue(
        gone.getMessage().endsWith("has ended, so Desk.echo cannot be called on it."),
        gone.getMessage());
  }

  @Test
  void callToAFreeNameFailsAtOnce() {
    NoProcessException none =
        assertThrows(NoProcessException.class, () -> DeskRef.named(system, "nobody").echo(1));
    assertEquals(
        "No actor of system \"calls\" has the name \"nobody\", so Desk.echo cannot be called on"
            + " it.",
        none.getMessage());
  }

  @Test
  void uncheckedExceptionCrashesTheServer() {
    ServerDownException down = assertThrows(ServerDownException.class, desk::crash);
    assertInstanceOf(DeskServer.Bang.class, down.getCause());
    assertInstanceOf(ExitReason.Crashed.class, down.reason());
    assertFalse(desk.ref().isAlive());
  }

  @Test
  void crashFailsTheQueuedAndTheDeferredCalls() {
    CompletableFuture<Integer> deferred = desk.async().figure();
    DeskServer.GATES.put("queue", new CountDownLatch(1));
    CompletableFuture<Void> busy = desk.async().wait("queue");
    CompletableFuture<Integer> crash = desk.async().crash();
    CompletableFuture<Integer> queued = desk.async().echo(1);
    DeskServer.GATES.get("queue").countDown();
    assertNull(busy.join());
    for (CompletableFuture<?> failed : List.of(crash, deferred, queued)) {
      ExecutionException why = assertThrows(ExecutionException.class, failed::get);
      assertInstanceOf(ServerDownException.class, why.getCause());
    }
  }

  @Test
  void callToOneselfIsRefused() {
    ServerDownException down = assertThrows(ServerDownException.class, desk::callsItself);
    assertInstanceOf(SelfCallException.class, down.getCause());
  }

  @Test
  void swallowedSignalIsACrashThatSaysSo() {
    assertCrash(desk::swallows, "has swallowed the signal of Reply.later");
  }

  @Test
  void secondDeferralIsRefused() {
    assertCrash(desk::defersTwice, "Reply.later was called twice for the same Desk.defersTwice");
  }

  @Test
  void deferralOfTheWrongKindIsRefused() {
    assertCrash(desk::defersAsVoid, "returns something: use Reply.later");
  }

  @Test
  void replyOfTheWrongTypeIsRefusedInTheRepliersTurn() {
    assertCrash(
        desk::answersWithText,
        "Desk.answersWithText returns int, so it cannot be answered with a java.lang.String.");
  }

  private static void assertCrash(org.junit.jupiter.api.function.Executable call, String why) {
    ServerDownException down = assertThrows(ServerDownException.class, call);
    assertTrue(down.getCause().getMessage().contains(why), down.getCause().getMessage());
  }

  @Test
  void deferralOfACastIsRefused() throws Exception {
    CompletableFuture<ExitReason> reason = new CompletableFuture<>();
    system.spawn(() -> {
      Self.monitor(desk.ref());
      desk.defersACast();
      reason.complete(Self.receive(dev.troupe.Down.class).reason());
    });
    ExitReason.Crashed crashed = assertInstanceOf(ExitReason.Crashed.class, reason.get());
    assertEquals(
        "Reply.later was called while no call is being handled: a cast or a hook has no reply.",
        crashed.cause().getMessage());
  }

  @Test
  void stubOfAnotherProtocolIsRefused() {
    WrongProtocolException refused =
        assertThrows(WrongProtocolException.class, () -> AccountRef.of(desk.ref()));
    assertTrue(
        refused.getMessage().contains("DeskServer and does not serve " + Account.class.getName()),
        refused.getMessage());
  }

  @Test
  void callByTheNameOfAnotherProtocolIsRefusedAndACastIsADeadLetter() throws Exception {
    AuditRef.start(system, AuditServer::new, dev.troupe.StartOptions.defaults().name("audit"));
    AccountRef wrong = AccountRef.named(system, "audit");
    assertThrows(WrongProtocolException.class, wrong::balance);
    CompletableFuture<DeadLetter> letter = new CompletableFuture<>();
    CountDownLatch watching = new CountDownLatch(1);
    system.spawn(() -> {
      system.deadLetters().watch(Self.ref());
      watching.countDown();
      letter.complete(Self.receive(DeadLetter.class));
    });
    watching.await();
    wrong.deposit(1);
    assertEquals(DeadLetter.Why.WRONG_PROTOCOL, letter.get().why());
    assertEquals("Account.deposit(1)", letter.get().message().toString());
  }

  @Test
  void castToADeadActorIsADeadLetter() {
    desk.ref().stop();
    desk.crashLater();
    DeskRef.named(system, "nobody").crashLater();
    assertEquals(2, system.deadLetters().count());
  }

  @Test
  void interruptedCallerIsToldAndStaysInterrupted() throws Exception {
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    CountDownLatch calling = new CountDownLatch(1);
    Thread caller =
        Thread.ofVirtual()
            .start(() -> {
              calling.countDown();
              assertThrows(CallInterruptedException.class, desk::figure);
              flag.complete(Thread.currentThread().isInterrupted());
            });
    calling.await();
    caller.interrupt();
    assertTrue(flag.get());
  }

  @Test
  void interruptedCallerOfAMethodThatDeclaresItIsToldAsJavaDoes() throws Exception {
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    Thread caller =
        Thread.ofVirtual()
            .start(() -> {
              assertThrows(InterruptedException.class, desk::doneUnlessInterrupted);
              flag.complete(Thread.currentThread().isInterrupted());
            });
    caller.interrupt();
    assertFalse(flag.get());
  }

  @Test
  void asyncCompletesOutsideEveryTurn() throws Exception {
    CompletableFuture<String> where =
        desk.async()
            .figure()
            .thenApply(n -> {
              try {
                Self.ref();
                return "in a turn";
              } catch (IllegalStateException outside) {
                return "outside";
              }
            });
    assertEquals(1, desk.answer());
    assertEquals("outside", where.get());
  }

  @Test
  void declaredRefOfAHandlerIsTheActor() {
    assertSame(desk.ref(), desk.whoAmI());
  }
}
