package dev.troupe.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorSystem;
import dev.troupe.CallInterruptedException;
import dev.troupe.CallTimeoutException;
import dev.troupe.DeadLetter;
import dev.troupe.DeadlockException;
import dev.troupe.Down;
import dev.troupe.ExitReason;
import dev.troupe.HighWater;
import dev.troupe.Mailbox;
import dev.troupe.NoProcessException;
import dev.troupe.OverloadedException;
import dev.troupe.Self;
import dev.troupe.StartOptions;
import dev.troupe.Sys;
import dev.troupe.conformance.InboxServer.Desk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mailboxes with bounds, and the alarm of those without. */
@Timeout(60)
final class MailboxSuite {

  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration SHORT = Duration.ofMillis(20);

  @AutoClose private final ActorSystem system = ActorSystem.start("mailboxes");
  private final Desk desk = new Desk();

  private InboxRef start(Mailbox mailbox) {
    return InboxRef.start(
        system, () -> new InboxServer(desk), StartOptions.defaults().mailbox(mailbox));
  }

  /** An actor with a handler that waits, so that what is sent to it stays in its mailbox. */
  private InboxRef held(Mailbox mailbox) throws InterruptedException {
    InboxRef inbox = start(mailbox);
    hold(inbox);
    return inbox;
  }

  private void hold(InboxRef inbox) throws InterruptedException {
    inbox.hold();
    desk.held.acquire();
  }

  private void letGo(InboxRef inbox, String... handled) {
    desk.goOn.release();
    Await.until(() -> desk.handled.size() >= handled.length);
    assertEquals("last", inbox.ask("last"));
    assertEquals(Stream.concat(Stream.of(handled), Stream.of("last")).toList(), desk.handled);
  }

  private BlockingQueue<DeadLetter> deadLetters() throws InterruptedException {
    BlockingQueue<DeadLetter> letters = new LinkedBlockingQueue<>();
    CountDownLatch watching = new CountDownLatch(1);
    system.spawn(() -> {
      system.deadLetters().watch(Self.ref());
      watching.countDown();
      while (true) {
        letters.add(Self.receive(DeadLetter.class));
      }
    });
    watching.await();
    return letters;
  }

  /** Runs something on a thread of its own, and returns when it waits. */
  private static Thread blocked(Runnable send) {
    Thread thread = Thread.ofVirtual().start(send);
    Await.until(() ->
        thread.getState() == Thread.State.TIMED_WAITING
            || thread.getState() == Thread.State.WAITING);
    return thread;
  }

  @Test
  @Otp(
      value = "own 7",
      cases = {"ractor:factory discard", "pekko:MailboxSelectorSpec"},
      better = "A mailbox can be bounded, with five ways to treat what is too much.")
  void capacityOfNoneIsRefused() {
    for (int capacity : new int[] {0, -1}) {
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, () -> Mailbox.failing(capacity));
      assertEquals(
          "The capacity of a mailbox must be at least 1, but is "
              + capacity
              + ". Use Mailbox.unbounded() for no limit.",
          refused.getMessage());
      assertThrows(IllegalArgumentException.class, () -> Mailbox.droppingNewest(capacity));
      assertThrows(IllegalArgumentException.class, () -> Mailbox.droppingOldest(capacity));
      assertThrows(IllegalArgumentException.class, () -> Mailbox.stopping(capacity));
      assertThrows(IllegalArgumentException.class, () -> Mailbox.blocking(capacity, LONG));
    }
    assertThrows(IllegalArgumentException.class, () -> Mailbox.blocking(1, Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> Mailbox.unbounded().highWater(0));
  }

  @Test
  @Otp("own 7")
  void failingMailboxThrowsAtTheSender() throws Exception {
    InboxRef inbox = held(Mailbox.failing(2));
    inbox.put("a");
    inbox.ref().send("b");
    OverloadedException refused = assertThrows(OverloadedException.class, () -> inbox.put("c"));
    assertEquals(
        "The mailbox of "
            + inbox.ref()
            + " is full, as 2 messages wait in it, so this was refused: cast Inbox.put(c).",
        refused.getMessage());
    assertThrows(OverloadedException.class, () -> inbox.ask("d"));
    assertThrows(OverloadedException.class, () -> inbox.ref().send("e"));
    ExecutionException failed =
        assertThrows(ExecutionException.class, () -> inbox.async().ask("f").get());
    assertInstanceOf(OverloadedException.class, failed.getCause());
    letGo(inbox, "a", "b");
    assertEquals(0, system.deadLetters().count());
  }

  @Test
  @Otp("own 7")
  void mailboxThatDropsTheNewestMakesDeadLettersOfThem() throws Exception {
    BlockingQueue<DeadLetter> letters = deadLetters();
    InboxRef inbox = held(Mailbox.droppingNewest(2));
    inbox.put("a");
    inbox.put("b");
    inbox.put("c");
    inbox.ref().send("d");
    assertThrows(OverloadedException.class, () -> inbox.ask("e"));
    letGo(inbox, "a", "b");
    DeadLetter first = Await.next(letters);
    assertEquals("Inbox.put(c)", first.message().toString());
    assertEquals(DeadLetter.Why.MAILBOX_FULL, first.why());
    assertEquals("d", Await.next(letters).message());
    assertEquals(2, system.deadLetters().count());
  }

  @Test
  @Otp("own 7")
  void mailboxThatDropsTheOldestKeepsTheOrderOfTheOthers() throws Exception {
    BlockingQueue<DeadLetter> letters = deadLetters();
    InboxRef inbox = held(Mailbox.droppingOldest(2));
    inbox.put("a");
    CompletableFuture<String> asked = inbox.async().ask("b");
    inbox.ref().exit(ExitReason.shutdown());
    inbox.put("c");
    assertEquals("Inbox.put(a)", Await.next(letters).message().toString());
    assertFalse(asked.isDone());
    inbox.put("d");
    ExecutionException failed = assertThrows(ExecutionException.class, () -> Await.result(asked));
    assertInstanceOf(OverloadedException.class, failed.getCause());
    letGo(inbox, "exit", "c", "d");
    assertEquals(1, system.deadLetters().count());
  }

  @Test
  @Otp("own 7")
  void mailboxThatStopsEndsItsActor() throws Exception {
    InboxRef inbox = held(Mailbox.stopping(1));
    CompletableFuture<ExitReason> reason = new CompletableFuture<>();
    CountDownLatch watching = new CountDownLatch(1);
    system.spawn(() -> {
      Self.monitor(inbox.ref());
      watching.countDown();
      reason.complete(Self.receive(Down.class).reason());
    });
    watching.await();
    inbox.put("a");
    assertThrows(OverloadedException.class, () -> inbox.ask("b"));
    desk.goOn.release();
    assertEquals(new ExitReason.Custom(new Mailbox.Overflow(1)), Await.result(reason));
    assertEquals(List.of(), desk.handled);
    assertEquals(0, system.deadLetters().count());
  }

  @Test
  @Otp("own 7")
  void blockingMailboxMakesItsSendersWait() throws Exception {
    InboxRef inbox = held(Mailbox.blocking(2, LONG));
    inbox.put("a");
    inbox.put("b");
    Thread third = blocked(() -> inbox.put("c"));
    Thread fourth = blocked(() -> inbox.ask("d"));
    Thread fifth = blocked(() -> inbox.ref().send("e"));
    desk.goOn.release();
    Await.end(third);
    Await.end(fourth);
    Await.end(fifth);
    assertEquals("last", inbox.ask("last"));
    assertEquals(List.of("a", "b"), desk.handled.subList(0, 2));
    // They are let in one by one, and from there on race as any senders do.
    assertEquals(Set.of("c", "d", "e"), Set.copyOf(desk.handled.subList(2, 5)));
    assertEquals(6, desk.handled.size());
    assertEquals(0, system.deadLetters().count());
  }

  @Test
  @Otp("own 7")
  void whoHasWaitedInVainGoesOn() throws Exception {
    BlockingQueue<DeadLetter> letters = deadLetters();
    InboxRef inbox = held(Mailbox.blocking(1, SHORT));
    inbox.put("a");
    inbox.put("b");
    assertEquals("Inbox.put(b)", Await.next(letters).message().toString());
    inbox.ref().send("c");
    assertEquals(DeadLetter.Why.MAILBOX_FULL, Await.next(letters).why());
    assertThrows(OverloadedException.class, () -> inbox.ask("d"));
    ExecutionException failed =
        assertThrows(ExecutionException.class, () -> inbox.async().ask("e").get());
    assertInstanceOf(OverloadedException.class, failed.getCause());
    letGo(inbox, "a");
  }

  @Test
  @Otp("own 7")
  void timeLimitOfACallHoldsWhileItWaitsForRoom() throws Exception {
    InboxRef inbox = held(Mailbox.blocking(1, LONG));
    inbox.put("a");
    assertThrows(CallTimeoutException.class, () -> inbox.askInHaste("b"));
    letGo(inbox, "a");
  }

  @Test
  @Otp("own 7")
  void interruptedSenderGoesOn() throws Exception {
    InboxRef inbox = held(Mailbox.blocking(1, LONG));
    inbox.put("a");
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    Thread sender =
        blocked(() -> {
          inbox.put("b");
          flag.complete(Thread.currentThread().isInterrupted());
        });
    sender.interrupt();
    assertTrue(Await.result(flag));
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Thread caller =
        blocked(() ->
            thrown.complete(assertThrows(CallInterruptedException.class, () -> inbox.ask("c"))));
    caller.interrupt();
    assertInstanceOf(CallInterruptedException.class, Await.result(thrown));
    assertEquals(1, system.deadLetters().count());
    letGo(inbox, "a");
  }

  @Test
  @Otp("own 7")
  void endOfTheReceiverFreesItsSenders() throws Exception {
    InboxRef inbox = held(Mailbox.blocking(1, LONG));
    inbox.put("a");
    Thread sender = blocked(() -> inbox.put("b"));
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Thread caller =
        blocked(
            () -> thrown.complete(assertThrows(NoProcessException.class, () -> inbox.ask("c"))));
    inbox.ref().exit(ExitReason.kill());
    desk.goOn.release();
    Await.end(sender);
    Await.end(caller);
    assertInstanceOf(NoProcessException.class, Await.result(thrown));
    assertEquals(1, system.deadLetters().count());
  }

  @Test
  @Otp("own 7")
  void whatAnActorSendsToItselfNeverWaits() throws Exception {
    InboxRef inbox = start(Mailbox.blocking(1, LONG));
    hold(inbox);
    CompletableFuture<Void> asked = inbox.async().putToItself("a");
    Thread sender = blocked(() -> inbox.put("b"));
    desk.goOn.release();
    Await.result(asked);
    Await.end(sender);
    Await.until(() -> desk.handled.contains("b"));
    assertEquals(1, system.deadLetters().count());
  }

  @Test
  @Otp("own 1")
  void twoThatSendToEachOtherWithoutRoomAreNoDeadlock() throws Exception {
    InboxRef a = start(Mailbox.blocking(1, LONG));
    InboxRef b = start(Mailbox.blocking(1, LONG));
    for (int round = 0; round < 500; round++) {
      CompletableFuture<String> one = a.async().meetAndFlood(b);
      CompletableFuture<String> two = b.async().meetAndFlood(a);
      List<String> outcomes = Stream.of(Await.result(one), Await.result(two)).sorted().toList();
      assertEquals(List.of("refused", "sent"), outcomes);
      DeadlockException refused = desk.board.refused.remove();
      assertTrue(
          refused.getMessage().contains(" to have room in its mailbox"), refused.getMessage());
      Await.until(() -> desk.handled.size() == 3);
      desk.handled.clear();
    }
  }

  static Stream<Mailbox> all() {
    return Stream.of(
        Mailbox.failing(3),
        Mailbox.droppingNewest(3),
        Mailbox.droppingOldest(3),
        Mailbox.stopping(3),
        Mailbox.blocking(3, LONG));
  }

  @ParameterizedTest
  @MethodSource("all")
  @Otp("own 7")
  void selectiveReceiveWorksAndWhatItLeavesCounts(Mailbox mailbox) throws Exception {
    InboxRef inbox = start(mailbox);
    CompletableFuture<String> received = inbox.async().receive("wanted");
    desk.held.acquire();
    inbox.put("a");
    inbox.ref().send("b");
    inbox.ref().send("wanted");
    assertEquals("wanted", Await.result(received));
    hold(inbox); // a and b are handled before it
    desk.handled.clear();
    // All three places are free again.
    Thread sender =
        Thread.ofVirtual().start(() -> List.of("c", "d", "e").forEach(word -> inbox.put(word)));
    Await.end(sender);
    letGo(inbox, "c", "d", "e");
  }

  @ParameterizedTest
  @MethodSource("all")
  @Otp("own 7")
  void stopsExitsAndWhatWasGivenUpTakeNoRoom(Mailbox mailbox) throws Exception {
    InboxRef inbox = held(mailbox);
    CompletableFuture<String> givenUp = inbox.async().ask("never");
    assertTrue(givenUp.cancel(false));
    inbox.put("a");
    inbox.put("b");
    inbox.ref().exit(ExitReason.shutdown());
    inbox.ref().exit(ExitReason.shutdown());
    Thread stopper = blocked(() -> inbox.ref().stop());
    desk.goOn.release();
    Await.end(stopper);
    assertEquals(List.of("a", "b", "exit", "exit"), desk.handled);
    assertEquals(1, system.skippedCalls());
  }

  @ParameterizedTest
  @MethodSource("all")
  @Otp("own 7")
  void eachSendersOrderIsKept(Mailbox mailbox) throws Exception {
    InboxRef inbox = start(mailbox);
    int senders = 4;
    int messages = mailbox instanceof Mailbox.Stopping ? 3 : 3_000;
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < senders; i++) {
      int sender = i;
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                for (int n = 0; n < messages; n++) {
                  try {
                    inbox.put(sender + " " + n);
                  } catch (OverloadedException full) {
                    Thread.yield();
                  }
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    if (mailbox instanceof Mailbox.Stopping) {
      return; // it may have ended
    }
    inbox.ref().stop();
    Map<String, Integer> last = new HashMap<>();
    for (String word : desk.handled) {
      String[] parts = word.split(" ");
      int number = Integer.parseInt(parts[1]);
      assertTrue(number > last.getOrDefault(parts[0], -1), word);
      last.put(parts[0], number);
    }
    long dead = system.deadLetters().count();
    if (!(mailbox instanceof Mailbox.Failing)) {
      assertEquals(senders * messages, desk.handled.size() + dead);
    }
    if (mailbox instanceof Mailbox.Blocking) {
      assertEquals(0, dead);
    }
  }

  @Test
  @Otp(
      value = "own 8",
      cases = "erlang:system_monitor long_message_queue",
      better = "The runtime tells of a mailbox that grows too long, at no cost to its senders.")
  void alarmTellsOnceOfAMailboxThatGrows() throws Exception {
    BlockingQueue<HighWater> alarms = new LinkedBlockingQueue<>();
    CountDownLatch watching = new CountDownLatch(1);
    system.spawn(() -> {
      system.alarms().watch(Self.ref());
      watching.countDown();
      while (true) {
        alarms.add(Self.receive(HighWater.class));
      }
    });
    watching.await();
    InboxRef inbox = held(Mailbox.unbounded().highWater(1_000));
    for (int i = 0; i < 2_000; i++) {
      inbox.put("word");
    }
    assertEquals(new HighWater(inbox.ref(), 1_000), Await.next(alarms));
    InboxRef second = held(Mailbox.unbounded().highWater(10));
    for (int i = 0; i < 10; i++) {
      second.put("word");
    }
    assertEquals(new HighWater(second.ref(), 10), Await.next(alarms));
    // When the third is told of, the first two have been looked at once more.
    InboxRef third = held(Mailbox.unbounded().highWater(5));
    for (int i = 0; i < 5; i++) {
      third.put("word");
    }
    assertEquals(new HighWater(third.ref(), 5), Await.next(alarms));
    assertEquals(3, system.alarms().count());
    desk.goOn.release(3);
  }

  @Test
  @Otp("own 7")
  void receiveInInitLeavesTheRestToTheTurns() {
    for (Mailbox mailbox : List.of(Mailbox.droppingOldest(5), Mailbox.failing(5))) {
      InboxRef inbox =
          InboxRef.start(
              system,
              () -> {
                Self.ref().send("later");
                Self.ref().send("first");
                Self.receive(String.class, "first"::equals);
                return new InboxServer(desk);
              },
              StartOptions.defaults().mailbox(mailbox));
      Await.until(() -> Sys.info(inbox.ref()).orElseThrow().mailboxLength() == 0);
    }
    Await.until(() -> desk.handled.size() == 2);
    assertEquals(List.of("later", "later"), desk.handled);
  }

  @Test
  @Otp("own 7")
  void receiveThatDoesNotWaitLooksAtAllThatHasCome() throws Exception {
    for (Mailbox mailbox : List.of(Mailbox.droppingOldest(5), Mailbox.failing(5))) {
      CompletableFuture<Optional<String>> got = new CompletableFuture<>();
      InboxRef.start(
          system,
          () -> {
            for (String word : List.of("a", "b", "x")) {
              Self.ref().send(word);
            }
            got.complete(Self.receive(String.class, "x"::equals, Duration.ZERO));
            return new InboxServer(desk);
          },
          StartOptions.defaults().mailbox(mailbox));
      assertEquals(Optional.of("x"), Await.result(got));
    }
  }

  @Test
  @Otp("own 7")
  void suspendedActorKeepsNoMoreThanItsMailboxMay() {
    InboxRef inbox =
        InboxRef.start(
            system,
            () -> new InboxServer(desk),
            StartOptions.defaults().mailbox(Mailbox.droppingOldest(10)));
    Sys.of(inbox.ref()).suspend();
    for (int i = 0; i < 500; i++) {
      for (int j = 0; j < 10; j++) {
        inbox.ref().send("m" + (10 * i + j));
      }
      Sys.of(inbox.ref()).getState(); // the turn has seen them
    }
    long kept = Sys.info(inbox.ref()).orElseThrow().mailboxLength();
    assertTrue(kept < 2_100, "keeps " + kept);
    Sys.of(inbox.ref()).resume();
    Await.until(() -> desk.handled.size() == 10);
    assertEquals("m4999", desk.handled.getLast());
  }
}
