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
      List<Peer> peers = new ArrayList<>();
      for (int i = 0; i < actors; i++) {
        long seed = i + 1L;
        peers.add(
            PeerRef.of(
                stage.start(PeerRef.child("peer", () -> new PeerServer(new Rng(seed), n, sink)))));
      }
      for (Peer peer : peers) {
        peer.meet(peers);
      }
      long began = System.nanoTime();
      for (Peer peer : peers) {
        peer.serve();
      }
      stage.await(done);
      long took = System.nanoTime() - began;
      for (Peer peer : peers) {
        check(n, peer.sent(), "pings");
      }
      return rate(2L * actors * n, took, "msgs/s");
    }
  }

  private static final class PeerServer implements Peer {

    private final Rng random;
    private final long n;
    private final Counter sink;
    private final Peer self = PeerRef.self();
    private List<Peer> peers = List.of();
    private long sent;
    private long expected = -1;

    PeerServer(Rng random, long n, Counter sink) {
      this.random = random;
      this.n = n;
      this.sink = sink;
    }

    @Override
    public void meet(List<Peer> everybody) {
      peers = everybody;
    }

    @Override
    public void serve() {
      if (sent == n) {
        sink.add(sent);
      } else {
        expected = sent++;
        peers.get(random.next(peers.size())).ping(expected, self);
      }
    }

    @Override
    public void ping(long i, Peer from) {
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
