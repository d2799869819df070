package dev.troupe.examples.benchmarks.calls;

import static dev.troupe.examples.benchmarks.loop.Bench.check;
import static dev.troupe.examples.benchmarks.loop.Bench.rate;

import dev.troupe.examples.benchmarks.Stage;
import dev.troupe.examples.benchmarks.loop.Bench;
import dev.troupe.examples.benchmarks.loop.Bench.Metric;
import dev.troupe.examples.benchmarks.loop.Bench.Params;
import java.util.List;

/** Calls, one after the other. */
public final class Calls {

  private Calls() {}

  /** From a platform thread. */
  public static List<Metric> latency(Params sizes) throws Exception {
    try (Stage stage = new Stage("call-latency")) {
      Echo echo = echo(stage);
      return Bench.calls(sizes.get("n"), 1, echo::next);
    }
  }

  /** From a virtual thread. */
  public static List<Metric> latencyFromVirtual(Params sizes) throws Exception {
    try (Stage stage = new Stage("call-latency-vt")) {
      Echo echo = echo(stage);
      return Bench.callsFromVirtual(sizes.get("n"), 1, echo::next);
    }
  }

  /** From a platform thread to an actor that asks another one. */
  public static List<Metric> nested(Params sizes) throws Exception {
    try (Stage stage = new Stage("call-nested")) {
      Echo inner = echo(stage);
      Echo outer = EchoRef.of(stage.start(EchoRef.child("outer", () -> new NestedServer(inner))));
      return Bench.calls(sizes.get("n"), 2, outer::next);
    }
  }

  /** From one actor to another, all within one handler. */
  public static List<Metric> betweenActors(Params sizes) throws Exception {
    long n = sizes.getLong("n");
    try (Stage stage = new Stage("call-actor")) {
      Echo echo = echo(stage);
      Caller caller =
          CallerRef.of(stage.start(CallerRef.child("caller", () -> new CallerServer(echo))));
      long began = System.nanoTime();
      check(0, caller.call(n), "wrong replies");
      return rate(n, System.nanoTime() - began, "calls/s");
    }
  }

  private static Echo echo(Stage stage) {
    return EchoRef.of(stage.start(EchoRef.child("echo", EchoServer::new)));
  }

  private static final class EchoServer implements Echo {

    @Override
    public long next(long value) {
      return value + 1;
    }
  }

  private static final class NestedServer implements Echo {

    private final Echo inner;

    NestedServer(Echo inner) {
      this.inner = inner;
    }

    @Override
    public long next(long value) {
      return inner.next(value) + 1;
    }
  }

  private static final class CallerServer implements Caller {

    private final Echo echo;

    CallerServer(Echo echo) {
      this.echo = echo;
    }

    @Override
    public long call(long n) {
      long wrong = 0;
      for (long i = 0; i < n; i++) {
        if (echo.next(i) != i + 1) {
          wrong++;
        }
      }
      return wrong;
    }
  }
}
