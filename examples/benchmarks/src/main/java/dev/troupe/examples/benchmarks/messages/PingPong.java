package dev.troupe.examples.benchmarks.messages;

import static dev.troupe.examples.benchmarks.loop.Bench.check;
import static dev.troupe.examples.benchmarks.loop.Bench.rate;

import dev.troupe.examples.benchmarks.Stage;
import dev.troupe.examples.benchmarks.loop.Bench.Metric;
import dev.troupe.examples.benchmarks.loop.Bench.Params;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Two actors, one message under way. */
public final class PingPong {

  private PingPong() {}

  /** Runs n pings. */
  public static List<Metric> run(Params sizes) throws Exception {
    long n = sizes.getLong("n");
    CompletableFuture<Void> done = new CompletableFuture<>();
    try (Stage stage = new Stage("pingpong")) {
      Ponger ponger = PongerRef.of(stage.start(PongerRef.child("ponger", PongerServer::new)));
      Pinger pinger =
          PingerRef.of(
              stage.start(PingerRef.child("pinger", () -> new PingerServer(ponger, n, done))));
      long began = System.nanoTime();
      pinger.serve();
      stage.await(done);
      return rate(2 * n, System.nanoTime() - began, "msgs/s");
    }
  }

  private static final class PongerServer implements Ponger {

    @Override
    public void ping(long i, Pinger from) {
      from.pong(i);
    }
  }

  private static final class PingerServer implements Pinger {

    private final Ponger ponger;
    private final long n;
    private final CompletableFuture<Void> done;
    private final Pinger self = PingerRef.self();
    private long i;

    PingerServer(Ponger ponger, long n, CompletableFuture<Void> done) {
      this.ponger = ponger;
      this.n = n;
      this.done = done;
    }

    @Override
    public void serve() {
      ponger.ping(0, self);
    }

    @Override
    public void pong(long answered) {
      check(i, answered, "pong");
      if (++i == n) {
        done.complete(null);
      } else {
        ponger.ping(i, self);
      }
    }
  }
}
