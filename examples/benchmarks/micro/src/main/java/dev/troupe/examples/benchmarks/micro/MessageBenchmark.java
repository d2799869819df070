package dev.troupe.examples.benchmarks.micro;

import dev.troupe.ActorSystem;
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

/** One cast and one call, from a platform thread, a virtual thread, and another actor. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Benchmark)
public class MessageBenchmark {

  private static final int MANY = 1000;

  /** Does in the thread that calls it what the runner does in its turn. */
  private final Runner server = new RunnerServer();

  private ActorSystem system;
  private Runner runner;
  private Echo echo;

  /** Starts the actors. */
  @Setup
  public void start() {
    system = ActorSystem.start("micro");
    runner = RunnerRef.start(system, RunnerServer::new);
    echo = EchoRef.start(system, EchoServer::new);
  }

  /** Ends them. */
  @TearDown
  public void close() {
    system.close();
  }

  /** Casts, and at the end a call, from a platform thread. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public long castFromPlatformThread() {
    return server.cast(echo, MANY);
  }

  /** Casts, and at the end a call, from a virtual thread. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public long castFromVirtualThread() throws InterruptedException {
    Thread.startVirtualThread(() -> server.cast(echo, MANY)).join();
    return MANY;
  }

  /** Casts, and at the end a call, from an actor. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public long castFromActor() {
    return runner.cast(echo, MANY);
  }

  /** Calls from a platform thread. */
  @Benchmark
  public long callFromPlatformThread() {
    return echo.next(1);
  }

  /** Calls from a virtual thread. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public long callFromVirtualThread() throws InterruptedException {
    Thread.startVirtualThread(() -> server.call(echo, MANY)).join();
    return MANY;
  }

  /** Calls from an actor. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public long callFromActor() {
    return runner.call(echo, MANY);
  }
}
