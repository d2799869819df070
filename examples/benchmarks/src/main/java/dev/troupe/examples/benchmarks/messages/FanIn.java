package dev.troupe.examples.benchmarks.messages;

import static dev.troupe.examples.benchmarks.loop.Bench.check;
import static dev.troupe.examples.benchmarks.loop.Bench.rate;

import dev.troupe.examples.benchmarks.Stage;
import dev.troupe.examples.benchmarks.loop.Bench.Metric;
import dev.troupe.examples.benchmarks.loop.Bench.Params;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Several actors cast to one. */
public final class FanIn {

  private FanIn() {}

  /** Each producer sends n messages in one handler. */
  public static List<Metric> run(Params sizes) throws Exception {
    int count = sizes.get("producers");
    long n = sizes.getLong("n");
    CompletableFuture<Void> done = new CompletableFuture<>();
    try (Stage stage = new Stage("fan-in")) {
      Counter consumer =
          CounterRef.of(
              stage.start(
                  CounterRef.child(
                      "consumer", () -> new CounterServer(count * n, () -> done.complete(null)))));
      Producer[] producers = new Producer[count];
      for (int i = 0; i < count; i++) {
        producers[i] =
            ProducerRef.of(
                stage.start(ProducerRef.child("producer", () -> new ProducerServer(consumer, n))));
      }
      long began = System.nanoTime();
      for (Producer producer : producers) {
        producer.produce();
      }
      stage.await(done);
      long took = System.nanoTime() - began;
      check(count * n, consumer.count(), "messages");
      return rate(count * n, took, "msgs/s");
    }
  }

  private static final class ProducerServer implements Producer {

    private final Counter consumer;
    private final long n;

    ProducerServer(Counter consumer, long n) {
      this.consumer = consumer;
      this.n = n;
    }

    @Override
    public void produce() {
      for (long i = 0; i < n; i++) {
        consumer.add(i);
      }
    }
  }
}
