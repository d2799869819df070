package dev.troupe.examples.benchmarks.load;

import dev.troupe.examples.benchmarks.Stage;
import dev.troupe.examples.benchmarks.loop.Bench.Metric;
import dev.troupe.examples.benchmarks.loop.Bench.Params;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Handlers that wait, as for a database. */
public final class Blocking {

  private Blocking() {}

  /** All wait at once. */
  public static List<Metric> run(Params sizes) throws Exception {
    int actors = sizes.get("actors");
    long millis = sizes.getLong("ms");
    CountDownLatch done = new CountDownLatch(actors);
    try (Stage stage = new Stage("blocking")) {
      Job[] jobs = new Job[actors];
      for (int i = 0; i < actors; i++) {
        jobs[i] =
            JobRef.of(stage.start(JobRef.child("job", () -> new WaitingServer(millis, done))));
      }
      long began = System.nanoTime();
      for (Job job : jobs) {
        job.run(0);
      }
      stage.await(done);
      return List.of(new Metric("wall", (System.nanoTime() - began) / 1e6, "ms"));
    }
  }

  private static final class WaitingServer implements Job {

    private final long millis;
    private final CountDownLatch done;

    WaitingServer(long millis, CountDownLatch done) {
      this.millis = millis;
      this.done = done;
    }

    @Override
    public void run(long value) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      done.countDown();
    }
  }
}
