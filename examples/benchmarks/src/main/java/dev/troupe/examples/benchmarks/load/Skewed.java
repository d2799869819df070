package dev.troupe.examples.benchmarks.load;

import dev.troupe.examples.benchmarks.Stage;
import dev.troupe.examples.benchmarks.loop.Bench.Metric;
import dev.troupe.examples.benchmarks.loop.Bench.Params;
import dev.troupe.examples.benchmarks.loop.Burn;
import dev.troupe.examples.benchmarks.loop.Rng;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Work for many actors, much for some of them and little for most. */
public final class Skewed {

  /** How much is one burn, found once per process. */
  private static long loops;

  private Skewed() {}

  /** The rate, and how much of what bare threads do that is. */
  public static List<Metric> run(Params sizes) throws Exception {
    int actors = sizes.get("actors");
    int n = sizes.get("n");
    if (loops == 0) {
      loops = Burn.calibrate(sizes.getLong("burnNs"));
    }
    double before = Burn.idealRate(n, loops);
    double rate = rate(actors, n);
    double ideal = Math.max(before, Burn.idealRate(n, loops));
    return List.of(
        new Metric("rate", rate, "msgs/s"), new Metric("efficiency", 100 * rate / ideal, "%"));
  }

  private static double rate(int actors, int n) throws Exception {
    CountDownLatch handled = new CountDownLatch(n);
    try (Stage stage = new Stage("skewed")) {
      Job[] jobs = new Job[actors];
      for (int i = 0; i < actors; i++) {
        jobs[i] =
            JobRef.of(stage.start(JobRef.child("job", () -> new BurningServer(loops, handled))));
      }
      Rng random = new Rng(42);
      long began = System.nanoTime();
      for (int i = 0; i < n; i++) {
        int first = random.next(actors);
        int second = random.next(actors);
        int third = random.next(actors);
        jobs[Math.min(first, Math.min(second, third))].run(i);
      }
      stage.await(handled);
      return n * 1e9 / (System.nanoTime() - began);
    }
  }

  private static final class BurningServer implements Job {

    private final long loops;
    private final CountDownLatch handled;
    private long x = 1;

    BurningServer(long loops, CountDownLatch handled) {
      this.loops = loops;
      this.handled = handled;
    }

    @Override
    public void run(long value) {
      x = Burn.burn(x, loops);
      handled.countDown();
    }
  }
}
