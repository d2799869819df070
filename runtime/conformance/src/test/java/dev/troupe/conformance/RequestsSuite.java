package dev.troupe.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorSystem;
import dev.troupe.CallTimeoutException;
import dev.troupe.MultiCall;
import dev.troupe.NoProcessException;
import dev.troupe.ReplyTo;
import dev.troupe.Requests;
import dev.troupe.conformance.PeerServer.Board;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several calls at once: to all of some servers, or collected under labels. */
@Timeout(60)
final class RequestsSuite {

  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration SHORT = Duration.ofMillis(50);

  @AutoClose private final ActorSystem system = ActorSystem.start("requests");
  private final Board board = new Board();
  private final PeerRef a = peer();
  private final PeerRef b = peer();
  private final PeerRef c = peer();

  private PeerRef peer() {
    return PeerRef.start(system, () -> new PeerServer(board));
  }

  // ---- multi-calls

  @Test
  @Otp(
      value = "gen_server 14",
      cases = {"multicall", "multicall_down"},
      better = "The failure of each server says why, and not only that it is bad.")
  void multiCallTellsRepliesAndFailuresApart() throws Exception {
    b.ref().stop();
    MultiCall<PeerRef, String> got =
        MultiCall.call(List.of(c, b, a, c), peer -> peer.async().echo("hi"), LONG);
    assertEquals(List.of(c, a), List.copyOf(got.replies().sequencedKeySet()));
    assertEquals(List.of("hi", "hi"), List.copyOf(got.replies().sequencedValues()));
    assertEquals(List.of(b), List.copyOf(got.failures().sequencedKeySet()));
    assertInstanceOf(NoProcessException.class, got.failures().get(b));
  }

  @Test
  @Otp(
      value = "gen_server 14",
      cases = {"multicall", "multicall_down", "multicall_timeout"})
  void lateAnswersOfAMultiCallReachNobody() throws Exception {
    MultiCall<PeerRef, String> got =
        MultiCall.call(
            List.of(a, b),
            peer -> peer.equals(a) ? peer.async().owe() : peer.async().echo("hi"),
            SHORT);
    assertEquals(List.of(b), List.copyOf(got.replies().sequencedKeySet()));
    CallTimeoutException late = assertInstanceOf(CallTimeoutException.class, got.failures().get(a));
    assertTrue(late.getMessage().endsWith("within PT0.05S, the limit of a multi-call."));
    ReplyTo<String> reply = board.owed.take();
    assertFalse(reply.reply("late"));
    assertEquals("next", a.echo("next"));
  }

  @Test
  @Otp("gen_server 14")
  void multiCallWithinATurnLetsOthersRun() throws Exception {
    CompletableFuture<MultiCall<PeerRef, String>> got = new CompletableFuture<>();
    system.spawn(() ->
        got.complete(MultiCall.call(List.of(a, b, c), peer -> peer.async().echo("hi"), LONG)));
    assertEquals(3, got.get().replies().size());
    MultiCall<PeerRef, String> none =
        MultiCall.call(List.<PeerRef>of(), peer -> peer.async().echo("hi"), LONG);
    assertTrue(none.replies().isEmpty() && none.failures().isEmpty());
  }

  @Test
  @Otp("gen_server 14")
  void whatTheCallItselfThrowsIsThatServersFailure() throws Exception {
    MultiCall<PeerRef, String> got =
        MultiCall.call(
            List.of(a, b),
            peer -> {
              if (peer.equals(a)) {
                throw new IllegalStateException("no");
              }
              return peer.async().echo("hi");
            },
            LONG);
    assertInstanceOf(IllegalStateException.class, got.failures().get(a));
    assertEquals("hi", got.replies().get(b));
    assertThrows(
        IllegalArgumentException.class,
        () -> MultiCall.call(List.of(a), peer -> peer.async().echo("hi"), Duration.ZERO));
  }

  // ---- collections

  @Test
  @Otp(
      value = "gen_server 19",
      cases = {
        "send_request",
        "send_request_receive_reqid_collection",
        "send_request_check_reqid_collection"
      },
      better = "The labelled answers come as they arrive, with failures as exceptions.")
  void answersComeInTheOrderOfTheirArrival() throws Exception {
    Requests<String, String> requests = new Requests<>();
    requests.add("first", a.async().owe());
    ReplyTo<String> first = board.owed.take();
    requests.add("second", b.async().owe());
    ReplyTo<String> second = board.owed.take();
    c.ref().stop();
    requests.add("dead", c.async().echo("never"));
    assertEquals(3, requests.size());
    Requests.Answer<String, String> dead = requests.nextOrAbandon(LONG).orElseThrow();
    assertEquals("dead", dead.label());
    assertFalse(dead.isReply());
    assertInstanceOf(NoProcessException.class, dead.failure());
    assertTrue(second.reply("two"));
    assertEquals(
        new Requests.Answer<>("second", "two", null), requests.nextOrAbandon(LONG).orElseThrow());
    assertTrue(first.reply("one"));
    assertEquals(
        new Requests.Answer<>("first", "one", null), requests.nextOrAbandon(LONG).orElseThrow());
    assertEquals(0, requests.size());
    assertEquals(Optional.empty(), requests.nextOrAbandon(LONG));
  }

  @Test
  @Otp(value = "gen_server 19", cases = "send_request_receive_reqid_collection")
  void waitThatGivesUpAbandonsAllThatAreLeft() throws Exception {
    Requests<Integer, String> requests = new Requests<>();
    requests.add(1, a.async().owe());
    requests.add(2, b.async().owe());
    assertEquals(Optional.empty(), requests.nextOrAbandon(SHORT));
    assertEquals(0, requests.size());
    assertFalse(board.owed.take().reply("late"));
    assertFalse(board.owed.take().reply("late"));
    requests.add(3, a.async().echo("new"));
    assertEquals(new Requests.Answer<>(3, "new", null), requests.nextOrAbandon(LONG).orElseThrow());
  }

  @Test
  @Otp(value = "gen_server 19", cases = "send_request_wait_reqid_collection")
  void waitThatDoesNotGiveUpCanBeRepeated() throws Exception {
    Requests<Integer, String> requests = new Requests<>();
    requests.add(1, a.async().owe());
    assertEquals(Optional.empty(), requests.next(Duration.ZERO));
    assertEquals(Optional.empty(), requests.next(SHORT));
    assertEquals(1, requests.size());
    assertTrue(board.owed.take().reply("in the end"));
    assertEquals(new Requests.Answer<>(1, "in the end", null), requests.next(LONG).orElseThrow());
  }

  @Test
  @Otp("gen_server 19")
  void requestsWorkWithinATurn() throws Exception {
    CompletableFuture<List<String>> got = new CompletableFuture<>();
    system.spawn(() -> {
      Requests<Integer, String> requests = new Requests<>();
      for (int i = 0; i < 100; i++) {
        requests.add(i, List.of(a, b, c).get(i % 3).async().echo("hi"));
      }
      List<String> replies = new ArrayList<>();
      while (requests.size() > 0) {
        replies.add(requests.nextOrAbandon(LONG).orElseThrow().reply());
      }
      got.complete(replies);
    });
    assertEquals(100, got.get().size());
  }
}
