package dev.troupe.trust.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.Books;
import dev.troupe.CallTimeoutException;
import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.Mailbox;
import dev.troupe.NoProcessException;
import dev.troupe.OverloadedException;
import dev.troupe.Self;
import dev.troupe.ServerDownException;
import dev.troupe.StartOptions;
import dev.troupe.Sys;
import dev.troupe.testkit.TroupeAssertions;
import dev.troupe.trust.Await;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each figure of the books, by what leads to it. Numbers below 0 make the handler crash. */
@Timeout(60)
final class BooksTest {

  private static final int STUCK = 1_000_000;

  @AutoClose private final ActorSystem system = ActorSystem.start("books");
  private final Semaphore held = new Semaphore(0);
  private final Semaphore goOn = new Semaphore(0);
  private final AtomicInteger seen = new AtomicInteger();

  private final class SinkServer implements Sink, GenServer {
    @Override
    public void hold() {
      held.release();
      goOn.acquireUninterruptibly();
    }

    @Override
    public void put(int number) {
      seen.incrementAndGet();
      if (number < 0) {
        throw new IllegalStateException("as asked for");
      }
      if (number == STUCK) {
        hold();
      }
    }

    @Override
    public int ask(int number) throws Declined {
      put(number);
      if (number == 1) {
        throw new Declined();
      }
      return number;
    }

    @Override
    public void onInfo(Object message) throws InterruptedException {
      switch (message.toString()) {
        case "receive" -> Self.receive(String.class, wanted -> wanted.equals("wanted"));
        case "later" -> Self.timers().after("key", Duration.ZERO, "timer");
        case "never" -> {
          Self.timers().after("key", Duration.ZERO, "timer");
          Self.timers().cancel("key");
        }
        case "continue" -> Self.continueWith(seen::incrementAndGet);
        case "stop" -> Self.stop();
        default -> {}
      }
      seen.incrementAndGet();
    }
  }

  private SinkRef start(Mailbox mailbox) {
    return SinkRef.start(system, SinkServer::new, StartOptions.defaults().mailbox(mailbox));
  }

  private SinkRef held(Mailbox mailbox) throws InterruptedException {
    SinkRef sink = start(mailbox);
    sink.hold();
    held.acquire();
    return sink;
  }

  private void ended(ActorRef ref) throws InterruptedException {
    CountDownLatch down = new CountDownLatch(1);
    system.spawn(() -> {
      Self.monitor(ref);
      Self.receive();
      down.countDown();
    });
    down.await();
  }

  private static Books books(
      long accepted,
      long deadLetters,
      long refused,
      long handled,
      long skipped,
      long inFlight,
      long discarded,
      long droppedOldest,
      long queued,
      long heldByZombies) {
    return new Books(
        accepted,
        deadLetters,
        refused,
        handled,
        skipped,
        inFlight,
        discarded,
        droppedOldest,
        queued,
        heldByZombies);
  }

  private static Books now(SinkRef sink) {
    return Sys.books(sink.ref()).orElseThrow();
  }

  private static Books of(SinkRef sink) {
    return balanced(() -> now(sink));
  }

  private Books ofAll() {
    return balanced(system::books);
  }

  /** Who has just replied may still handle a wake-up; but not for ever. */
  private static Books balanced(Supplier<Books> books) {
    AtomicInteger looks = new AtomicInteger();
    Await.until(() -> books.get().unaccounted() == 0 || looks.incrementAndGet() == 1_000);
    return books.get();
  }

  @Test
  void callsCastsAndInfosAreHandled() throws Exception {
    SinkRef sink = start(Mailbox.unbounded());
    sink.put(0);
    sink.ref().send("info");
    assertThrows(Declined.class, () -> sink.ask(1));
    assertEquals(2, sink.ask(2));
    assertEquals(books(4, 0, 0, 4, 0, 0, 0, 0, 0, 0), of(sink));
    assertEquals(books(4, 0, 0, 4, 0, 0, 0, 0, 0, 0), ofAll());
  }

  @Test
  void whatTheRuntimeAsksAndWhatAnActorDoesForItselfDoesNotCount() throws Exception {
    SinkRef sink = start(Mailbox.unbounded());
    Sys sys = Sys.of(sink.ref());
    sys.suspend();
    sink.put(0);
    sink.ref().send("continue");
    Await.until(() -> now(sink).queued() == 2);
    sys.urgent().resume();
    sys.statistics(true);
    Await.until(() -> seen.get() == 3);
    sys.statistics(false);
    assertEquals(books(2, 0, 0, 2, 0, 0, 0, 0, 0, 0), of(sink));
    sink.ref().stop();
    assertEquals(books(2, 0, 0, 2, 0, 0, 0, 0, 0, 0), ofAll());
  }

  @Test
  void exitsAndDownsAreNoMessages() throws Exception {
    CountDownLatch both = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    ActorRef watcher =
        system.spawn(() -> {
          Self.trapExits(true);
          Self.monitor(Self.spawnLink(() -> {}));
          Self.receive();
          Self.receive();
          both.countDown();
          Self.receive();
          end.await();
        });
    both.await();
    assertEquals(books(0, 0, 0, 0, 0, 0, 0, 0, 0, 0), Sys.books(watcher).orElseThrow());
    watcher.send("last");
    watcher.send("left");
    Await.until(() -> Sys.books(watcher).orElseThrow().handled() == 1);
    assertEquals(books(2, 0, 0, 1, 0, 0, 0, 0, 1, 0), Sys.books(watcher).orElseThrow());
    end.countDown();
    ended(watcher);
    Await.until(() -> Sys.books(watcher).isEmpty());
    assertEquals(books(2, 0, 0, 1, 0, 0, 1, 0, 0, 0), ofAll());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void callThatWasGivenUpIsSkipped(boolean bounded) throws Exception {
    SinkRef sink = held(bounded ? Mailbox.failing(9) : Mailbox.unbounded());
    assertThrows(CallTimeoutException.class, () -> sink.within(Duration.ofMillis(1)).ask(5));
    assertEquals(books(2, 0, 0, 1, 0, 0, 0, 0, 1, 0), of(sink));
    goOn.release();
    assertEquals(3, sink.ask(3));
    assertEquals(books(3, 0, 0, 2, 1, 0, 0, 0, 0, 0), of(sink));
    assertEquals(1, seen.get());
  }

  @Test
  void messageOfATimerCountsAndIsSkippedOnceItIsCancelled() throws Exception {
    SinkRef sink = start(Mailbox.unbounded());
    sink.ref().send("later");
    Await.until(() -> seen.get() == 2);
    sink.ref().send("never");
    assertEquals(3, sink.ask(3));
    Await.until(() -> now(sink).queued() == 0);
    assertEquals(books(5, 0, 0, 4, 1, 0, 0, 0, 0, 0), of(sink));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void crashLeavesOneInFlightAndTheRestDiscarded(boolean bounded) throws Exception {
    SinkRef sink = held(bounded ? Mailbox.blocking(9, Duration.ofMinutes(1)) : Mailbox.unbounded());
    sink.put(0);
    sink.put(-1);
    CompletableFuture<Integer> call = sink.async().ask(3);
    sink.ref().send("info");
    goOn.release();
    assertThrows(Exception.class, call::get);
    assertEquals(books(5, 0, 0, 2, 0, 1, 2, 0, 0, 0), ofAll());
    sink.put(4);
    sink.ref().send(5);
    assertThrows(NoProcessException.class, () -> sink.ask(6));
    assertEquals(books(5, 2, 1, 2, 0, 1, 2, 0, 0, 0), ofAll());
    assertEquals(8, ofAll().sent());
    assertTrue(Sys.books(sink.ref()).isEmpty());
  }

  @Test
  void callThatCrashesIsInFlight() {
    SinkRef sink = start(Mailbox.unbounded());
    assertThrows(ServerDownException.class, () -> sink.ask(-1));
    assertEquals(books(1, 0, 0, 0, 0, 1, 0, 0, 0, 0), ofAll());
  }

  @Test
  void handlerThatStopsItsActorHasHandledTheMessage() throws Exception {
    SinkRef sink = start(Mailbox.unbounded());
    sink.ref().send("stop");
    ended(sink.ref());
    assertEquals(books(1, 0, 0, 1, 0, 0, 0, 0, 0, 0), ofAll());
  }

  @Test
  void handlerThatReturnsAlthoughItsActorIsToEndHasHandledTheMessage() throws Exception {
    SinkRef sink = held(Mailbox.unbounded());
    sink.put(0);
    sink.ref().exit(ExitReason.shutdown());
    goOn.release();
    ended(sink.ref());
    assertEquals(books(2, 0, 0, 1, 0, 0, 1, 0, 0, 0), ofAll());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void zombieHoldsItsMessageUntilItEnds(boolean call) throws Exception {
    SinkRef sink = start(Mailbox.unbounded());
    sink.put(0);
    if (call) {
      sink.async().ask(STUCK);
    } else {
      sink.put(STUCK);
    }
    held.acquire();
    sink.put(1);
    sink.ref().exit(ExitReason.kill());
    ended(sink.ref());
    assertEquals(books(3, 0, 0, 1, 0, 0, 1, 0, 0, 1), ofAll());
    goOn.release();
    Await.until(() -> system.books().heldByZombies() == 0);
    assertEquals(books(3, 0, 0, 1, 0, 1, 1, 0, 0, 0), ofAll());
  }

  @Test
  void failingMailboxRefuses() throws Exception {
    SinkRef sink = held(Mailbox.failing(2));
    sink.put(0);
    sink.ref().send(1);
    assertThrows(OverloadedException.class, () -> sink.put(2));
    assertThrows(OverloadedException.class, () -> sink.ref().send(3));
    assertThrows(OverloadedException.class, () -> sink.ask(4));
    assertEquals(books(3, 0, 3, 1, 0, 0, 0, 0, 2, 0), of(sink));
    assertEquals(books(3, 0, 3, 1, 0, 0, 0, 0, 2, 0), ofAll());
    goOn.release();
  }

  @Test
  void mailboxThatDropsTheNewestMakesDeadLetters() throws Exception {
    SinkRef sink = held(Mailbox.droppingNewest(1));
    sink.put(0);
    sink.put(1);
    assertThrows(OverloadedException.class, () -> sink.ask(2));
    assertEquals(books(2, 1, 1, 1, 0, 0, 0, 0, 1, 0), of(sink));
    assertEquals(books(2, 1, 1, 1, 0, 0, 0, 0, 1, 0), ofAll());
    goOn.release();
  }

  @Test
  void mailboxThatDropsTheOldestCountsThem() throws Exception {
    SinkRef sink = held(Mailbox.droppingOldest(2));
    CompletableFuture<Integer> call = sink.async().ask(7);
    sink.put(0);
    sink.put(1);
    sink.put(2);
    assertThrows(Exception.class, call::get);
    assertEquals(books(5, 0, 0, 1, 0, 0, 0, 2, 2, 0), of(sink));
    goOn.release();
    Await.until(() -> now(sink).queued() == 0);
    assertEquals(3, sink.ask(3));
    assertEquals(books(6, 0, 0, 4, 0, 0, 0, 2, 0, 0), of(sink));
    sink.ref().stop();
    assertEquals(books(6, 0, 0, 4, 0, 0, 0, 2, 0, 0), ofAll());
  }

  @Test
  void whatIsDroppedOfWhatAReceiveHasLeftCountsOnce() throws Exception {
    SinkRef sink = start(Mailbox.droppingOldest(2));
    sink.ref().send("receive");
    TroupeAssertions.awaitIdle(system);
    for (int i = 0; i < 5; i++) {
      sink.put(i);
      TroupeAssertions.awaitIdle(system); // the receive has looked at it
    }
    assertEquals(books(6, 0, 0, 1, 0, 0, 0, 3, 2, 0), of(sink));
    sink.ref().send("wanted");
    Await.until(() -> now(sink).queued() == 0);
    assertEquals(9, sink.ask(9));
    assertEquals(books(8, 0, 0, 4, 0, 0, 0, 4, 0, 0), of(sink));
  }

  @Test
  void fullMailboxThatStopsDiscards() throws Exception {
    SinkRef sink = held(Mailbox.stopping(1));
    sink.put(0);
    sink.put(1);
    goOn.release();
    ended(sink.ref());
    assertEquals(books(2, 1, 0, 1, 0, 0, 1, 0, 0, 0), ofAll());
  }

  @Test
  void callThatFindsNoRoomInTimeIsRefused() throws Exception {
    SinkRef sink = held(Mailbox.blocking(1, Duration.ofMinutes(1)));
    sink.put(0);
    assertThrows(CallTimeoutException.class, () -> sink.within(Duration.ofMillis(1)).ask(1));
    assertEquals(books(2, 0, 1, 1, 0, 0, 0, 0, 1, 0), of(sink));
    goOn.release();
  }

  @Test
  void whatIsSentToNobodyIsADeadLetterOrRefused() {
    SinkRef nobody = SinkRef.named(system, "nobody");
    nobody.put(0);
    assertThrows(NoProcessException.class, () -> nobody.ask(1));
    assertEquals(books(0, 1, 1, 0, 0, 0, 0, 0, 0, 0), ofAll());
  }

  @Test
  void selectiveReceiveHandlesWhatItTakes() throws Exception {
    SinkRef sink = start(Mailbox.unbounded());
    sink.ref().send("receive");
    sink.put(0);
    sink.put(1);
    Await.until(() -> now(sink).queued() == 2);
    assertEquals(books(3, 0, 0, 1, 0, 0, 0, 0, 2, 0), of(sink));
    sink.ref().send("wanted");
    assertEquals(3, sink.ask(3));
    assertEquals(books(5, 0, 0, 5, 0, 0, 0, 0, 0, 0), of(sink));
  }

  @Test
  void booksAreReadable() {
    assertEquals(
        "sent 6 = accepted 3 + dead letters 1 + refused 2; accepted = handled 2 + queued 1",
        books(3, 1, 2, 2, 0, 0, 0, 0, 1, 0).toString());
    assertEquals(
        "sent 3 = accepted 3; accepted = handled 2 + unaccounted 1",
        books(3, 0, 0, 2, 0, 0, 0, 0, 0, 0).toString());
  }
}
