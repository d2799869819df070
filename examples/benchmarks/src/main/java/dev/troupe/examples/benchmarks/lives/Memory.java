package dev.troupe.examples.benchmarks.lives;

import dev.troupe.examples.benchmarks.Stage;
import dev.troupe.examples.benchmarks.loop.Bench;
import dev.troupe.examples.benchmarks.loop.Bench.Metric;
import dev.troupe.examples.benchmarks.loop.Bench.Params;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What an actor takes that has handled one message and waits. */
public final class Memory {

  private Memory() {}

  /** The actors with servers and stubs; without the stubs; and the servers alone. */
  public static List<Metric> run(Params sizes) throws Exception {
    int n = sizes.get("actors");
    Object[] all = new Object[n];
    CountDownLatch handled = new CountDownLatch(n);
    CountDownLatch ended = new CountDownLatch(n);
    List<Metric> metrics = new ArrayList<>();
    try (Stage stage = new Stage("memory")) {
      long[] before = Bench.memoryNow();
      for (int i = 0; i < n; i++) {
        Visitor visitor = VisitorRef.start(stage.system(), () -> new VisitorServer(handled, ended));
        visitor.greet(i);
        all[i] = visitor;
      }
      stage.await(handled);
      metrics.addAll(Bench.memory(before, Bench.memoryNow(), n));
      Arrays.setAll(all, i -> ((VisitorRef) all[i]).ref());
      metrics.add(each("heap-without-stub", before, n));
      Arrays.fill(all, null);
    }
    long[] before = Bench.memoryNow();
    try {
      Arrays.setAll(all, i -> new VisitorServer(handled, ended));
      metrics.add(each("heap-of-server", before, n));
    } finally {
      Reference.reachabilityFence(all);
    }
    return metrics;
  }

  private static Metric each(String name, long[] before, int n) throws InterruptedException {
    return new Metric(name, (double) (Bench.usedHeap() - before[0]) / n, "B/actor");
  }
}
