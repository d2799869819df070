package dev.troupe.examples.benchmarks.messages;

import static dev.troupe.examples.benchmarks.loop.Bench.check;
import static dev.troupe.examples.benchmarks.loop.Bench.rate;

import dev.troupe.examples.benchmarks.Stage;
import dev.troupe.examples.benchmarks.loop.Bench.Metric;
import dev.troupe.examples.benchmarks.loop.Bench.Params;
import dev.troupe.examples.benchmarks.loop.Rng;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Many actors ping each other at random, each with one ping under way. */
public final class Big {

  private Big() {}

  /** Each sends n pings and then tells the sink. */
  public static List<Metric> run(Params sizes) throws Exception {
    int actors = sizes.get("actors");
    long n = sizes.getLong("n");
    CompletableFuture<Void> done = new CompletableFuture<>();
    try (Stage stage = new Stage("big")) {
      Counter sink =
          CounterRef.of(
              stage.start(
                  CounterRef.child(
                      "sink", () -> new CounterServer(actors, () -> done.complete(null)))));
      List<Player> players = new ArrayList<>();
      for (int i = 0; i < actors; i++) {
        long seed = i + 1L;
        players.add(
            PlayerRef.of(
                stage.start(
                    PlayerRef.child("player", () -> new PlayerServer(new Rng(seed), n, sink)))));
      }
      for (Player player : players) {
        player.meet(players);
      }
      long began = System.nanoTime();
      for (Player player : players) {
        player.serve();
      }
      stage.await(done);
      long took = System.nanoTime() - began;
      for (Player player : players) {
        check(n, player.sent(), "pings");
      }
      return rate(2L * actors * n, took, "msgs/s");
    }
  }

  private static final class PlayerServer implements Player {

    private final Rng random;
    private final long n;
    private final Counter sink;
    private final Player self = PlayerRef.self();
    private List<Player> players = List.of();
    private long sent;
    private long expected = -1;

    PlayerServer(Rng random, long n, Counter sink) {
      this.random = random;
      this.n = n;
      this.sink = sink;
    }

    @Override
    public void meet(List<Player> everybody) {
      players = everybody;
    }

    @Override
    public void serve() {
      if (sent == n) {
        sink.add(sent);
      } else {
        expected = sent++;
        players.get(random.next(players.size())).ping(expected, self);
      }
    }

    @Override
    public void ping(long i, Player from) {
      from.pong(i);
    }

    @Override
    public void pong(long i) {
      check(expected, i, "pong");
      serve();
    }

    @Override
    public long sent() {
      return sent;
    }
  }
}
