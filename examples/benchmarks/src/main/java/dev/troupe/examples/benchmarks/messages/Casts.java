package dev.troupe.examples.benchmarks.messages;

import static dev.troupe.examples.benchmarks.loop.Bench.check;
import static dev.troupe.examples.benchmarks.loop.Bench.rate;

import dev.troupe.examples.benchmarks.Stage;
import dev.troupe.examples.benchmarks.loop.Bench.Metric;
import dev.troupe.examples.benchmarks.loop.Bench.Params;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Casts from outside: all to one actor, or to many in turn. */
public final class Casts {

  private Casts() {}

  /** All n to one actor, which is then asked for the count. */
  public static List<Metric> toOne(Params sizes) throws Exception {
    long n = sizes.getLong("n");
    try (Stage stage = new Stage("cast-throughput")) {
      Counter counter =
          CounterRef.of(
              stage.start(CounterRef.child("counter", () -> new CounterServer(n, () -> {}))));
      long began = System.nanoTime();
      for (long i = 0; i < n; i++) {
        counter.add(i);
      }
      long count = counter.count();
      long took = System.nanoTime() - began;
      check(n, count, "casts");
      return rate(n, took, "msgs/s");
    }
  }

  /** One to each actor in turn, n times over. */
  public static List<Metric> forkJoin(Params sizes) throws Exception {
    int actors = sizes.get("actors");
    long n = sizes.getLong("n");
    CountDownLatch full = new CountDownLatch(actors);
    try (Stage stage = new Stage("fjthrput")) {
      Counter[] counters = new Counter[actors];
      for (int i = 0; i < actors; i++) {
        counters[i] =
            CounterRef.of(
                stage.start(
                    CounterRef.child("counter", () -> new CounterServer(n, full::countDown))));
      }
      long began = System.nanoTime();
      for (long i = 0; i < n; i++) {
        for (Counter counter : counters) {
          counter.add(i);
        }
      }
      stage.await(full);
      long took = System.nanoTime() - began;
      for (Counter counter : counters) {
        check(n, counter.count(), "casts");
      }
      return rate(actors * n, took, "msgs/s");
    }
  }
}
