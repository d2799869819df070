package dev.troupe.conformance;

import dev.troupe.DeadlockException;
import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.Reply;
import dev.troupe.ReplyTo;
import dev.troupe.Self;
import dev.troupe.StartException;
import dev.troupe.StartOptions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Calls, and remembers what was refused. */
final class PeerServer implements Peer, GenServer {

  /** What the peers of one test share. */
  static final class Board {
    final BlockingQueue<DeadlockException> refused = new LinkedBlockingQueue<>();
    final BlockingQueue<ReplyTo<String>> owed = new LinkedBlockingQueue<>();
    final BlockingQueue<String> got = new LinkedBlockingQueue<>();
    private final AtomicInteger arrived = new AtomicInteger();

    /** Waits for another to come here, so that both go on at once, without being woken. */
    void meet() {
      int everybody = (arrived.getAndIncrement() / 2 + 1) * 2;
      for (int spins = 1; arrived.get() < everybody; spins++) {
        if (spins % 10_000 == 0) {
          Thread.yield();
        } else {
          Thread.onSpinWait();
        }
      }
    }
  }

  private final Board board;
  private final @Nullable Peer calledAtTheEnd;

  PeerServer(Board board) {
    this(board, null);
  }

  PeerServer(Board board, @Nullable Peer calledAtTheEnd) {
    this.board = board;
    this.calledAtTheEnd = calledAtTheEnd;
  }

  @Override
  public String call(List<Peer> path) {
    return path.isEmpty() ? "reached" : callOn(path.getFirst(), path.subList(1, path.size()));
  }

  private String callOn(Peer other, List<Peer> rest) {
    try {
      return other.call(rest);
    } catch (DeadlockException refused) {
      board.refused.add(refused);
      return "refused";
    }
  }

  @Override
  public String meetAndCall(Peer other) {
    board.meet();
    return callOn(other, List.of());
  }

  @Override
  public String startOneThatCallsBack(boolean onAWorker) {
    StartOptions options = StartOptions.defaults();
    if (onAWorker) {
      options = options.startLimit(Duration.ofMinutes(10));
    }
    PeerRef starter = PeerRef.self();
    try {
      PeerRef.start(
          Self.system(),
          () -> {
            starter.echo("from init");
            return new PeerServer(board);
          },
          options);
      return "started";
    } catch (StartException failure) {
      if (failure.reason() instanceof ExitReason.Crashed(DeadlockException refused)) {
        board.refused.add(refused);
      }
      return "refused";
    }
  }

  @Override
  public void stopPeer(Peer other) {
    ((PeerRef) other).ref().stop();
  }

  @Override
  public String callOwing(Peer other) {
    return other.owe();
  }

  @Override
  public String owe() {
    return Reply.later(board.owed::add);
  }

  @Override
  public void callFromCast(Peer other) {
    board.got.add(callOn(other, List.of()));
  }

  @Override
  public String echo(String word) {
    return word;
  }

  @Override
  public void terminate(ExitReason reason) {
    if (calledAtTheEnd != null) {
      board.got.add(callOn(calledAtTheEnd, List.of()));
    }
  }
}
