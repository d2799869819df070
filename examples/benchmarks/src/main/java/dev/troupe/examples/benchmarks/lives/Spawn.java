package dev.troupe.examples.benchmarks.lives;

import static dev.troupe.examples.benchmarks.loop.Bench.check;

import dev.troupe.ChildSpec;
import dev.troupe.DynamicSupervisorRef;
import dev.troupe.Restart;
import dev.troupe.examples.benchmarks.Stage;
import dev.troupe.examples.benchmarks.loop.Bench.Metric;
import dev.troupe.examples.benchmarks.loop.Bench.Params;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** Starts actors, tells each one message, and ends them. */
public final class Spawn {

  private Spawn() {}

  /** Without a supervisor, and with one. */
  public static List<Metric> run(Params sizes) throws Exception {
    int n = sizes.get("actors");
    return List.of(
        new Metric("rate", plain(n), "actors/s"),
        new Metric("rate-supervised", supervised(n), "actors/s"));
  }

  /** Started by this thread, one by one. */
  private static double plain(int n) throws Exception {
    CountDownLatch handled = new CountDownLatch(n);
    CountDownLatch ended = new CountDownLatch(n);
    Visitor[] visitors = new Visitor[n];
    try (Stage stage = new Stage("spawn")) {
      long began = System.nanoTime();
      for (int i = 0; i < n; i++) {
        visitors[i] = VisitorRef.start(stage.system(), () -> new VisitorServer(handled, ended));
        visitors[i].greet(i);
      }
      stage.await(handled);
      for (Visitor visitor : visitors) {
        visitor.leave();
      }
      stage.await(ended);
      return n * 1e9 / (System.nanoTime() - began);
    }
  }

  /** Started by an actor, as children of a supervisor that has any number of them. */
  private static double supervised(int n) throws Exception {
    CountDownLatch handled = new CountDownLatch(n);
    CountDownLatch ended = new CountDownLatch(n);
    try (Stage stage = new Stage("spawn")) {
      Host host =
          HostRef.start(
              stage.system(),
              () -> new HostServer(stage.supervisor(), () -> new VisitorServer(handled, ended)));
      long began = System.nanoTime();
      host.admit(n);
      stage.await(handled);
      host.dismiss();
      stage.await(ended);
      long took = System.nanoTime() - began;
      check(0, stage.supervisor().countChildren().active(), "children that are left");
      return n * 1e9 / took;
    }
  }

  private static final class HostServer implements Host {

    private final DynamicSupervisorRef supervisor;
    private final ChildSpec visitor;
    private final List<Visitor> visitors = new ArrayList<>();

    HostServer(DynamicSupervisorRef supervisor, Callable<VisitorServer> server) {
      this.supervisor = supervisor;
      this.visitor = VisitorRef.child("visitor", server).restart(Restart.TEMPORARY);
    }

    @Override
    public void admit(int n) {
      for (int i = 0; i < n; i++) {
        Visitor started = VisitorRef.of(supervisor.startChild(visitor));
        started.greet(i);
        visitors.add(started);
      }
    }

    @Override
    public void dismiss() {
      visitors.forEach(Visitor::leave);
    }
  }
}
