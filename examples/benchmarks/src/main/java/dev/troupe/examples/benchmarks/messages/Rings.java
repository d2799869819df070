package dev.troupe.examples.benchmarks.messages;

import static dev.troupe.examples.benchmarks.loop.Bench.rate;

import dev.troupe.examples.benchmarks.Stage;
import dev.troupe.examples.benchmarks.loop.Bench.Metric;
import dev.troupe.examples.benchmarks.loop.Bench.Params;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** Rings of actors that hand tokens on. */
public final class Rings {

  private Rings() {}

  /** One token, n hops. */
  public static List<Metric> threadRing(Params sizes) throws Exception {
    long n = sizes.getLong("n");
    CompletableFuture<Void> done = new CompletableFuture<>();
    try (Stage stage = new Stage("threadring")) {
      Ring[] ring =
          ring(
              sizes.get("actors"),
              () -> done.complete(null),
              server -> RingRef.of(stage.start(RingRef.child("ring", server))));
      long began = System.nanoTime();
      ring[0].token(n);
      stage.await(done);
      return rate(n, System.nanoTime() - began, "hops/s");
    }
  }

  /**
   * However large the ring, there are as many messages, and as many of them under way: the tokens
   * start at equal distances and share the n hops.
   */
  public static List<Metric> growth(Params sizes) throws Exception {
    int actors = sizes.get("actors");
    int tokens = sizes.get("tokens");
    long hops = sizes.getLong("n") / tokens;
    CountDownLatch done = new CountDownLatch(tokens);
    try (Stage stage = new Stage("growth")) {
      Ring[] ring = ring(actors, done::countDown, server -> RingRef.start(stage.system(), server));
      long began = System.nanoTime();
      for (int i = 0; i < tokens; i++) {
        ring[(int) ((long) i * actors / tokens)].token(hops - 1);
      }
      stage.await(done);
      long took = System.nanoTime() - began;
      return List.of(new Metric("cost", (double) took / (hops * tokens), "ns"));
    }
  }

  /** Made from its end, so that each place but the last knows the next one when it starts. */
  private static Ring[] ring(
      int actors, Runnable finished, Function<Callable<RingServer>, RingRef> start) {
    Ring[] ring = new Ring[actors];
    ring[actors - 1] = start.apply(() -> new RingServer(RingRef.self(), finished));
    for (int i = actors - 2; i >= 0; i--) {
      Ring next = ring[i + 1];
      ring[i] = start.apply(() -> new RingServer(next, finished));
    }
    ring[actors - 1].close(ring[0]);
    return ring;
  }
}
