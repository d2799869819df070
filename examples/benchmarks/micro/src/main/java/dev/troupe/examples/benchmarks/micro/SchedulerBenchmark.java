package dev.troupe.examples.benchmarks.micro;

import dev.troupe.internal.host.Hosts;
import dev.troupe.internal.scheduler.Scheduler;
import dev.troupe.internal.scheduler.Seat;
import dev.troupe.internal.scheduler.Task;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Two tasks that make each other runnable: what a hand-off costs, without any message. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Benchmark)
public class SchedulerBenchmark {

  private static final int HOPS = 10_000;

  /** Makes the other one runnable, as long as there are hops left. */
  private final class Hopper extends Task {

    private Hopper other = this;

    @Override
    protected void run(Seat seat) {
      if (--left == 0) {
        arrived.release();
      } else if (bySlot) {
        scheduler.schedule(other, seat);
      } else {
        scheduler.enqueue(other);
      }
    }
  }

  private final Scheduler scheduler = new Scheduler("micro", Hosts.of("micro"));
  private final Semaphore arrived = new Semaphore(0);
  private final Hopper first = new Hopper();
  private int left; // the task's that runs
  private boolean bySlot;

  /** Starts the scheduler. */
  @Setup
  public void start() {
    Hopper second = new Hopper();
    first.other = second;
    second.other = first;
    scheduler.start();
  }

  /** Ends it. */
  @TearDown
  public void close() {
    scheduler.close();
  }

  /** To the worker that runs already. */
  @Benchmark
  @OperationsPerInvocation(HOPS)
  public void throughTheSlot() throws InterruptedException {
    hop(true);
  }

  /** To whoever takes it from the queue. */
  @Benchmark
  @OperationsPerInvocation(HOPS)
  public void throughTheQueue() throws InterruptedException {
    hop(false);
  }

  private void hop(boolean slot) throws InterruptedException {
    bySlot = slot;
    left = HOPS;
    scheduler.enqueue(first);
    arrived.acquire();
  }
}
