package dev.troupe.examples.benchmarks.micro;

import dev.troupe.ActorSystem;
import dev.troupe.ChildSpec;
import dev.troupe.DynamicSupervisor;
import dev.troupe.DynamicSupervisorRef;
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

/** Start and stop, from a platform thread, and from an actor; with a supervisor and without. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
@State(Scope.Benchmark)
public class LifeBenchmark {

  private static final int MANY = 1000;
  private static final ChildSpec CHILD = EchoRef.child("echo", EchoServer::new);

  private ActorSystem system;
  private Runner runner;
  private DynamicSupervisorRef supervisor;

  /** Starts the actors. */
  @Setup
  public void start() {
    system = ActorSystem.start("micro", DynamicSupervisor.oneForOne());
    runner = RunnerRef.start(system, RunnerServer::new);
    supervisor = DynamicSupervisorRef.of(system.tree().orElseThrow());
  }

  /** Ends them. */
  @TearDown
  public void close() {
    system.close();
  }

  /** From a platform thread. */
  @Benchmark
  public void startAndStop() {
    EchoRef.start(system, EchoServer::new).ref().stop();
  }

  /** From an actor. */
  @Benchmark
  @OperationsPerInvocation(MANY)
  public long startAndStopFromActor() {
    return runner.startAndStop(MANY);
  }

  /** As a child of a supervisor, from a platform thread. */
  @Benchmark
  public void startAndStopChild() {
    supervisor.terminateChild(supervisor.startChild(CHILD));
  }
}
