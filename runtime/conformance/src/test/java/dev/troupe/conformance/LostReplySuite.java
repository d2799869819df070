package dev.troupe.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.troupe.ActorSystem;
import dev.troupe.ExitReason;
import dev.troupe.LostReplyException;
import dev.troupe.ReplyTo;
import dev.troupe.ServerDownException;
import dev.troupe.conformance.PeerServer.Board;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A call whose reply can never come fails, although it has no time limit. */
@Timeout(60)
final class LostReplySuite {

  @AutoClose private final ActorSystem system = ActorSystem.start("lost");
  private final Board board = new Board();
  private final PeerRef server = PeerRef.start(system, () -> new PeerServer(board));
  private final PeerRef other = PeerRef.start(system, () -> new PeerServer(board));

  @Test
  @Otp(
      value = "own 4",
      cases = "ractor:dropped RpcReplyPort",
      better = "A deferred reply that was dropped fails its caller at the next collection.")
  void droppedReplyFailsItsCaller() throws Exception {
    CompletableFuture<String> owed = server.async().owe();
    board.owed.take(); // and drops it
    Await.until(() -> {
      System.gc();
      return owed.isDone();
    });
    ExecutionException failed = assertThrows(ExecutionException.class, () -> Await.result(owed));
    LostReplyException lost = assertInstanceOf(LostReplyException.class, failed.getCause());
    assertEquals(
        "The reply to Peer.owe is lost: "
            + server.ref()
            + " has put it off, and nobody holds the ReplyTo any more. Keep what Reply.later gives"
            + " until reply or fail was called on it.",
        lost.getMessage());
    assertEquals("alive", server.echo("alive"));
  }

  @Test
  @Otp("own 4")
  void replyThatIsHeldIsNotLost() throws Exception {
    CompletableFuture<String> lost = server.async().owe();
    board.owed.take();
    CompletableFuture<String> owed = server.async().owe();
    ReplyTo<String> held = board.owed.take();
    Await.until(() -> {
      System.gc();
      return lost.isDone();
    });
    System.gc();
    assertTrue(held.isOpen());
    assertTrue(held.reply("late"));
    assertEquals("late", Await.result(owed));
  }

  @Test
  @Otp("own 4")
  void endOfTheServerFailsWhatItOwesWhereverTheReplyIs() throws Exception {
    CompletableFuture<String> owed = server.async().owe();
    ReplyTo<String> elsewhere = board.owed.take();
    server.ref().stop();
    ExecutionException failed = assertThrows(ExecutionException.class, () -> Await.result(owed));
    assertInstanceOf(ServerDownException.class, failed.getCause());
    assertFalse(elsewhere.reply("too late"));
    assertFalse(elsewhere.handOver(other.ref()));
  }

  @Test
  @Otp("own 4")
  void replyThatWasHandedOverOutlivesTheServer() throws Exception {
    CompletableFuture<String> owed = server.async().owe();
    ReplyTo<String> reply = board.owed.take();
    assertTrue(reply.handOver(other.ref()));
    assertTrue(reply.handOver(other.ref()));
    server.ref().stop();
    assertTrue(reply.isOpen());
    assertTrue(reply.reply("from another"));
    assertEquals("from another", Await.result(owed));
    assertFalse(reply.handOver(server.ref()));
  }

  @Test
  @Otp("own 4")
  void endOfWhoHasTakenTheReplyOverFailsTheCall() throws Exception {
    CompletableFuture<String> owed = server.async().owe();
    ReplyTo<String> reply = board.owed.take();
    assertTrue(reply.handOver(other.ref()));
    other.ref().stop(ExitReason.shutdown());
    ExecutionException failed = assertThrows(ExecutionException.class, () -> Await.result(owed));
    ServerDownException down = assertInstanceOf(ServerDownException.class, failed.getCause());
    assertEquals(ExitReason.shutdown(), down.reason());
    assertEquals(
        other.ref()
            + " ended before it replied to Peer.owe of "
            + server.ref()
            + ", whose reply was handed over to it: shutdown.",
        down.getMessage());
    assertFalse(reply.isOpen());
    assertEquals("alive", server.echo("alive"));
  }

  @Test
  @Otp("own 4")
  void handingOverToADeadActorChangesNothing() throws Exception {
    CompletableFuture<String> owed = server.async().owe();
    ReplyTo<String> reply = board.owed.take();
    other.ref().stop();
    assertFalse(reply.handOver(other.ref()));
    assertTrue(reply.reply("still"));
    assertEquals("still", Await.result(owed));
  }
}
