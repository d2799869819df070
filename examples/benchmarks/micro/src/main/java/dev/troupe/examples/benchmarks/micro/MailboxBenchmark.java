package dev.troupe.examples.benchmarks.micro;

import dev.troupe.internal.mailbox.Mailbox;
import dev.troupe.internal.mailbox.Node;
import dev.troupe.internal.scheduler.Seat;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The bare mailbox: what a sender does, and what a turn does; no scheduler. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Group)
public class MailboxBenchmark {

  private static final int MANY = 100;

  /** What a message is to a mailbox. */
  private static final class Message extends Node {}

  /** A mailbox whose turns are the benchmark's. */
  private static final class Box extends Mailbox {

    @Override
    protected void run(Seat seat) {}

    /** The number of messages that were waiting. */
    int drain() {
      int count = 0;
      for (Node node = takeAll(); node != null; node = unlink(node)) {
        count++;
      }
      return count;
    }

    boolean goIdle() {
      return release();
    }
  }

  private final Box box = new Box();

  /** The first turn is over. */
  @Setup
  public void idle() {
    box.goIdle();
  }

  /** One message to an idle mailbox, and the turn that it makes. */
  @Benchmark
  @Group("one")
  @GroupThreads(1)
  public int offerAndPollOne() {
    box.push(new Message());
    int count = box.drain();
    box.goIdle();
    return count;
  }

  /** Many messages, and one turn for all; the cost of each. */
  @Benchmark
  @Group("many")
  @GroupThreads(1)
  @OperationsPerInvocation(MANY)
  public int offerAndPollMany() {
    for (int i = 0; i < MANY; i++) {
      box.push(new Message());
    }
    int count = box.drain();
    box.goIdle();
    return count;
  }

  /** A sender, while another thread takes what there is. */
  @Benchmark
  @Group("contended")
  @GroupThreads(1)
  public Mailbox.Push offer() {
    return box.push(new Message());
  }

  /** Takes what there is, while another thread sends. */
  @Benchmark
  @Group("contended")
  @GroupThreads(1)
  public int poll() {
    int count = box.drain();
    box.goIdle();
    return count;
  }
}
