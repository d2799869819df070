package dev.troupe.examples.benchmarks.load;

import dev.troupe.examples.benchmarks.Stage;
import dev.troupe.examples.benchmarks.loop.Bench.Metric;
import dev.troupe.examples.benchmarks.loop.Bench.Params;
import dev.troupe.examples.benchmarks.loop.Burn;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What an actor with an endless mailbox leaves to others: to busy actors that have one message
 * each, to an idle actor that now and then gets a message, and to virtual threads of the
 * application, while the actors keep all cores busy.
 */
public final class Fairness {

  /** How much is one burn, found once per process. */
  private static long loops;

  private Fairness() {}

  /** Shares and waits, over some time. */
  public static List<Metric> run(Params sizes) throws Exception {
    if (loops == 0) {
      loops = Burn.calibrate(sizes.getLong("burnNs"));
    }
    Waits ofThreads = new Waits();
    Waits ofActor = new Waits();
    AtomicBoolean over = new AtomicBoolean();
    CountDownLatch threadsLeft = new CountDownLatch(sizes.get("threads"));
    try (Stage stage = new Stage("fairness")) {
      Busy endless = busy(stage, over, sizes.get("backlog"));
      List<Busy> others = new ArrayList<>();
      for (int i = 0; i < sizes.get("others"); i++) {
        others.add(busy(stage, over, 1));
      }
      Probe probe =
          ProbeRef.of(stage.start(ProbeRef.child("probe", () -> new ProbeServer(ofActor))));
      for (long i = threadsLeft.getCount(); i > 0; i--) {
        Thread.startVirtualThread(() -> sleepAgainAndAgain(over, ofThreads, threadsLeft));
      }
      long until = System.nanoTime() + sizes.getLong("ms") * 1_000_000;
      while (System.nanoTime() < until) {
        Thread.sleep(1);
        probe.sent(System.nanoTime());
      }
      over.set(true);
      stage.await(threadsLeft);
      double average = others.stream().mapToLong(Busy::handled).average().orElseThrow();
      return List.of(
          new Metric("share-of-others", 100 * average / endless.handled(), "%"),
          new Metric("actor-p50", ofActor.quantile(0.5), "ns"),
          new Metric("actor-p99", ofActor.quantile(0.99), "ns"),
          new Metric("thread-p50", ofThreads.quantile(0.5), "ns"),
          new Metric("thread-p99", ofThreads.quantile(0.99), "ns"));
    }
  }

  private static Busy busy(Stage stage, AtomicBoolean over, int messages) {
    Busy busy = BusyRef.of(stage.start(BusyRef.child("busy", () -> new BusyServer(loops, over))));
    for (int i = 0; i < messages; i++) {
      busy.work(i);
    }
    return busy;
  }

  /** How much later than asked for a virtual thread wakes. */
  private static void sleepAgainAndAgain(AtomicBoolean over, Waits waits, CountDownLatch left) {
    try {
      while (!over.get()) {
        long due = System.nanoTime() + 1_000_000;
        Thread.sleep(1);
        waits.since(due);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      left.countDown();
    }
  }

  private static final class ProbeServer implements Probe {

    private final Waits waits;

    ProbeServer(Waits waits) {
      this.waits = waits;
    }

    @Override
    public void sent(long nanoTime) {
      waits.since(nanoTime);
    }
  }

  private static final class BusyServer implements Busy {

    private final long loops;
    private final AtomicBoolean over;
    private final Busy self = BusyRef.self();
    private long x = 1;
    private long handled;

    BusyServer(long loops, AtomicBoolean over) {
      this.loops = loops;
      this.over = over;
    }

    @Override
    public void work(long value) {
      x = Burn.burn(x, loops);
      if (!over.get()) {
        handled++;
        self.work(value + 1);
      }
    }

    @Override
    public long handled() {
      return handled;
    }
  }
}
