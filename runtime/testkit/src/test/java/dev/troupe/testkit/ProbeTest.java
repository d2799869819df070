package dev.troupe.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.Alias;
import dev.troupe.CallInterruptedException;
import dev.troupe.Exit;
import dev.troupe.ExitReason;
import dev.troupe.Self;
import dev.troupe.StartOptions;
import dev.troupe.SystemOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a probe records, awaits and says. */
@Timeout(60)
final class ProbeTest {

  private static final Duration SHORT = Duration.ofMillis(5);

  @AutoClose private final ActorSystem system = ActorSystem.start("probes");
  private final Probe probe = Probe.in(system);

  @Test
  void messagesAreExpectedInOrderAndOnce() {
    probe.ref().send("one");
    probe.ref().send(2);
    probe.ref().send("three");
    assertEquals("one", probe.expect(String.class));
    probe.expectEqual(2);
    assertEquals(List.of("three"), probe.unread());
    assertEquals("three", probe.expect(String.class, word -> word.startsWith("th")));
    assertEquals(List.of("one", 2, "three"), probe.received());
    probe.expectNothing();
  }

  @Test
  void expectWaitsForWhatIsNotThereYet() {
    ActorRef sender =
        system.spawn(() -> {
          Self.receive(String.class);
          probe.ref().send("answer");
        });
    Thread.ofVirtual().start(() -> sender.send("question"));
    assertEquals("answer", probe.expect(String.class));
  }

  @Test
  void anotherMessageFailsAtOnceAndIsTold() {
    probe.ref().send("one");
    probe.expect(String.class);
    probe.ref().send("two");
    AssertionError failure =
        assertThrows(
            AssertionError.class, () -> probe.within(Duration.ofDays(1)).expect(Integer.class));
    assertEquals(
        """
        The probe actor #1 expected a Integer, but this came: two. It has received 2:
          1. one
          2. unread: two\
        """,
        failure.getMessage());
    assertThrows(AssertionError.class, () -> probe.expectEqual("three"));
    assertThrows(AssertionError.class, () -> probe.expect(String.class, "three"::equals));
    probe.expectEqual("two");
  }

  @Test
  void whatDoesNotComeIsToldWithTheLimit() {
    AssertionError failure =
        assertThrows(AssertionError.class, () -> probe.within(SHORT).expect(String.class));
    assertEquals(
        "The probe actor #1 expected a String within 5 ms, but it did not come. It has received"
            + " nothing.",
        failure.getMessage());
    probe.ref().send(1);
    assertThrows(AssertionError.class, () -> probe.within(SHORT).await(String.class));
    assertThrows(AssertionError.class, () -> probe.within(SHORT).awaitEqual(2));
    probe.expectEqual(1);
  }

  @Test
  void whatWasAwaitedInVainIsThereForTheNext() {
    assertThrows(AssertionError.class, () -> probe.within(SHORT).expect(String.class));
    probe.ref().send("late");
    probe.expectEqual("late");
  }

  @Test
  void awaitLeavesOthersUnread() {
    for (int i = 0; i < 5; i++) {
      probe.ref().send(i);
    }
    probe.ref().send("word");
    assertEquals("word", probe.await(String.class));
    assertEquals(3, probe.await(Integer.class, i -> i > 2));
    probe.awaitEqual(1);
    assertEquals(List.of(0, 2, 4), probe.expectMany(3));
    assertThrows(AssertionError.class, () -> probe.within(SHORT).expectMany(1));
    assertThrows(IllegalArgumentException.class, () -> probe.expectMany(-1));
  }

  @Test
  void expectNothingSeesWhatIsOnItsWayThroughManyActors() {
    for (int round = 0; round < 200; round++) {
      ActorRef next = probe.ref();
      for (int i = 0; i < 20; i++) {
        ActorRef to = next;
        next = system.spawn(() -> to.send(Self.receive()));
      }
      next.send("round " + round);
      AssertionError failure = assertThrows(AssertionError.class, probe::expectNothing);
      assertTrue(failure.getMessage().contains("but this came: round " + round));
      probe.skipAll();
      probe.expectNothing();
    }
  }

  @Test
  void expectNothingFailsWhereSomethingMayYetCome() {
    ActorRef sleeper = system.spawn(new CountDownLatch(1)::await);
    AssertionError failure =
        assertThrows(AssertionError.class, () -> probe.within(SHORT).expectNothing());
    assertTrue(
        failure.getMessage().contains("was not idle within 5 ms:\n  " + sleeper),
        failure::getMessage);
  }

  @Test
  void expectNothingForATimeSeesATimer() {
    system.spawn(() -> {
      Self.sleep(Duration.ofMillis(20));
      probe.ref().send("tick");
    });
    probe.expectNothing(Duration.ofNanos(1));
    assertThrows(AssertionError.class, () -> probe.expectNothing(Duration.ofMinutes(1)));
    assertThrows(IllegalArgumentException.class, () -> probe.expectNothing(Duration.ZERO));
  }

  @Test
  void theEndOfWhoIsWatchedIsAMessage() {
    ActorRef actor = system.spawn(() -> Self.stop(Self.receive(ExitReason.class)));
    assertThrows(IllegalStateException.class, () -> probe.expectDown(actor));
    probe.watch(actor).watch(actor);
    probe.ref().send("before");
    actor.send(ExitReason.shutdown());
    assertEquals(ExitReason.shutdown(), probe.expectDown(actor));
    probe.expectEqual("before");
    probe.expectNothing();
    ActorRef other = system.spawn(() -> Self.receive());
    probe.watch(other);
    assertThrows(AssertionError.class, () -> probe.within(SHORT).expectDown(other));
    probe.unwatch(other);
    other.stop();
    probe.expectNothing();
  }

  @Test
  void theEndOfWhoIsLinkedIsAnExit() {
    ActorRef actor = system.spawn(() -> Self.stop(Self.receive(ExitReason.class)));
    probe.link(actor);
    actor.send(new ExitReason.Custom("gone"));
    assertEquals(new Exit(actor, new ExitReason.Custom("gone")), probe.expect(Exit.class));
  }

  @Test
  void runRunsATurnOfTheProbe() throws Exception {
    Alias alias = probe.run(Self::alias);
    alias.send("by the alias");
    probe.expectEqual("by the alias");
    assertThrows(
        IOException.class,
        () ->
            probe.run(() -> {
              throw new IOException();
            }));
    assertThrows(
        AssertionError.class,
        () ->
            probe.run(() -> {
              throw new AssertionError();
            }));
    assertEquals(probe.ref(), probe.run(Self::ref));
  }

  @Test
  void severalThreadsGetDifferentMessages() throws Exception {
    List<Thread> readers =
        Stream.generate(() -> Thread.ofVirtual().start(() -> probe.await(Integer.class)))
            .limit(100)
            .toList();
    for (int i = 0; i < 100; i++) {
      probe.ref().send(i);
    }
    for (Thread reader : readers) {
      reader.join();
    }
    assertEquals(List.of(), probe.unread());
    assertEquals(100, probe.received().size());
  }

  @Test
  void conditionOfATestMayThrowWithoutHarm() {
    probe.ref().send("word");
    assertThrows(
        IllegalStateException.class,
        () ->
            probe.expect(
                String.class,
                word -> {
                  throw new IllegalStateException(word);
                }));
    probe.expectEqual("word");
  }

  @Test
  void probeHasANameAndGivesItBack() {
    Probe named = Probe.in(system, StartOptions.defaults().name("printer"));
    assertEquals(Optional.of(named.ref()), system.whereis("printer"));
    named.close();
    named.close();
    assertEquals(Optional.empty(), system.whereis("printer"));
    assertFalse(named.ref().isAlive());
  }

  @Test
  void closedProbeSaysSo() {
    probe.close();
    AssertionError failure = assertThrows(AssertionError.class, () -> probe.expect(String.class));
    assertTrue(failure.getMessage().contains("has ended: normal"), failure::getMessage);
  }

  @Test
  void endOfTheSystemEndsTheWaiting() {
    Thread.ofVirtual().start(system::close);
    AssertionError failure =
        assertThrows(
            AssertionError.class, () -> probe.within(Duration.ofDays(1)).expect(String.class));
    assertTrue(failure.getMessage().contains("has ended"), failure::getMessage);
  }

  @Test
  void interruptEndsTheWaiting() {
    Thread.currentThread().interrupt();
    assertThrows(CallInterruptedException.class, () -> probe.expect(String.class));
    assertTrue(Thread.interrupted());
    Thread.currentThread().interrupt();
    assertThrows(CallInterruptedException.class, probe::expectNothing);
    assertTrue(Thread.interrupted());
  }

  @Test
  void limitIsTheSystemsCallTimeout() {
    try (ActorSystem quick =
        ActorSystem.start("quick", SystemOptions.defaults().callTimeout(SHORT))) {
      AssertionError failure =
          assertThrows(AssertionError.class, () -> Probe.in(quick).expect(String.class));
      assertTrue(failure.getMessage().contains("within 5 ms"), failure::getMessage);
    }
  }

  @Test
  void brokenToStringBreaksNoMessage() {
    Object broken =
        new Object() {
          @Override
          public String toString() {
            throw new IllegalStateException();
          }
        };
    probe.ref().send(broken);
    AssertionError failure = assertThrows(AssertionError.class, () -> probe.expect(String.class));
    assertTrue(failure.getMessage().contains("its toString throws"), failure::getMessage);
    assertInstanceOf(Object.class, probe.expect(Object.class));
  }
}
