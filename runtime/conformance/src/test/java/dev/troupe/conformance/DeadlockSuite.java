package dev.troupe.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorSystem;
import dev.troupe.DeadlockException;
import dev.troupe.ReplyTo;
import dev.troupe.SelfCallException;
import dev.troupe.ServerDownException;
import dev.troupe.conformance.PeerServer.Board;
import dev.troupe.internal.actor.Cell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A deadlock is refused at the call that would close it, and nothing else is. */
@Timeout(60)
final class DeadlockSuite {

  private static final int ROUNDS = 20_000;

  @AutoClose private final ActorSystem system = ActorSystem.start("deadlocks");
  private final Board board = new Board();

  private PeerRef peer() {
    return PeerRef.start(system, () -> new PeerServer(board));
  }

  private DeadlockException refused(PeerRef... cycle) throws InterruptedException {
    DeadlockException refused = board.refused.take();
    assertEquals(Arrays.stream(cycle).map(PeerRef::ref).toList(), refused.cycle());
    assertTrue(board.refused.isEmpty());
    return refused;
  }

  @Test
  @Otp(
      value = "own 1",
      cases = "gen_server_SUITE:calling_self",
      better =
          "A call that would close a cycle is refused at once, with the cycle in the exception.")
  void callToOneselfIsRefused() {
    PeerRef a = peer();
    ServerDownException down = assertThrows(ServerDownException.class, () -> a.call(List.of(a, a)));
    assertInstanceOf(SelfCallException.class, down.getCause());
  }

  @Test
  @Otp("own 1")
  void cycleOfTwoIsRefusedWithTheCycle() throws Exception {
    PeerRef a = peer();
    PeerRef b = peer();
    assertEquals("refused", a.call(List.of(b, a)));
    assertEquals(
        "Refused, as it would be a deadlock: %s would wait for %s to reply to Peer.call, which waits"
                .formatted(b.ref(), a.ref())
            + " for %s to reply to Peer.call. Cast in one of these places, or have one answer by"
                .formatted(b.ref())
            + " Reply.later.",
        refused(b, a).getMessage());
    assertEquals("still there", a.echo("still there"));
    assertEquals("reached", a.call(List.of(b)));
  }

  @Test
  @Otp("own 1")
  void cycleOfThreeIsRefusedWithTheCycle() throws Exception {
    PeerRef a = peer();
    PeerRef b = peer();
    PeerRef c = peer();
    assertEquals("refused", a.call(List.of(b, c, a)));
    refused(c, a, b);
    assertEquals("reached", c.call(List.of(b, a)));
  }

  @Test
  @Otp("own 1")
  void callerOutsideOfTheCycleIsNotPartOfIt() throws Exception {
    PeerRef a = peer();
    PeerRef b = peer();
    PeerRef c = peer();
    assertEquals("refused", a.call(List.of(b, c, b)));
    refused(c, b);
  }

  @Test
  @Otp("own 1")
  void initThatCallsItsStarterIsRefused() throws Exception {
    PeerRef a = peer();
    for (boolean onAWorker : new boolean[] {false, true}) {
      assertEquals("refused", a.startOneThatCallsBack(onAWorker));
      DeadlockException refused = board.refused.take();
      assertEquals(2, refused.cycle().size());
      assertEquals(a.ref(), refused.cycle().getLast());
      assertTrue(refused.getMessage().contains(" to start."), refused.getMessage());
    }
  }

  @Test
  @Otp("own 1")
  void terminateThatCallsWhoStopsItIsRefused() throws Exception {
    PeerRef a = peer();
    PeerRef b = PeerRef.start(system, () -> new PeerServer(board, a));
    a.stopPeer(b);
    assertEquals("refused", board.got.take());
    DeadlockException refused = refused(b, a);
    assertTrue(refused.getMessage().contains(" to stop."), refused.getMessage());
  }

  @Test
  @Otp("own 1")
  void cycleThroughAnotherSystemIsRefused() throws Exception {
    try (ActorSystem elsewhere = ActorSystem.start("elsewhere")) {
      PeerRef a = peer();
      PeerRef b = PeerRef.start(elsewhere, () -> new PeerServer(board));
      assertEquals("refused", a.call(List.of(b, a)));
      refused(b, a);
    }
  }

  @Test
  @Otp("own 1")
  void ofTwoCallersThatCloseOneCycleOneIsRefused() throws Exception {
    PeerRef a = peer();
    PeerRef b = peer();
    for (int round = 0; round < ROUNDS; round++) {
      CompletableFuture<String> one = a.async().meetAndCall(b);
      CompletableFuture<String> two = b.async().meetAndCall(a);
      assertEquals(
          List.of("reached", "refused"),
          Stream.of(Await.result(one), Await.result(two)).sorted().toList());
    }
    assertEquals(ROUNDS, board.refused.size());
  }

  @Test
  @Otp("own 2")
  void cycleWithAReplyThatWasPutOffIsNotRefused() throws Exception {
    PeerRef a = peer();
    PeerRef b = peer();
    CompletableFuture<String> owed = a.async().callOwing(b);
    ReplyTo<String> reply = board.owed.take();
    b.callFromCast(a);
    Await.until(() -> ((Cell) a.ref()).mailboxLength(1) == 1);
    assertTrue(reply.reply("late"));
    assertEquals("late", owed.get());
    assertEquals("reached", board.got.take());
    assertTrue(board.refused.isEmpty());
  }

  @Test
  @Otp("own 2")
  void millionCallsWithoutACycleAreNotRefused() throws Exception {
    List<RankRef> ranks = new CopyOnWriteArrayList<>();
    for (int i = 0; i < 30; i++) {
      int rank = i;
      ranks.add(RankRef.start(system, () -> new RankServer(rank, ranks)));
    }
    AtomicLong calls = new AtomicLong();
    List<CompletableFuture<Void>> drivers = new ArrayList<>();
    for (int driver = 0; driver < 6; driver++) {
      SplittableRandom random = new SplittableRandom(driver);
      CompletableFuture<Void> done = new CompletableFuture<>();
      drivers.add(done);
      Thread.ofVirtual()
          .start(() -> {
            try {
              while (calls.get() < 1_000_000) {
                calls.addAndGet(ranks.get(random.nextInt(10)).visit(random.nextLong(), 4));
              }
              done.complete(null);
            } catch (Throwable failure) {
              done.completeExceptionally(failure);
            }
          });
    }
    for (CompletableFuture<Void> done : drivers) {
      assertNull(done.get());
    }
  }
}
