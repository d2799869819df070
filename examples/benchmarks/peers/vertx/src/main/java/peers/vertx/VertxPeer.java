package peers.vertx;

import static dev.troupe.examples.benchmarks.loop.Bench.await;
import static dev.troupe.examples.benchmarks.loop.Bench.check;
import static dev.troupe.examples.benchmarks.loop.Bench.rate;

import dev.troupe.examples.benchmarks.loop.Bench;
import dev.troupe.examples.benchmarks.loop.Bench.Metric;
import dev.troupe.examples.benchmarks.loop.Bench.Params;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.EventBus;
import io.vertx.core.eventbus.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The messaging workloads on the local event bus of Vert.x: a verticle with a consumer per actor,
 * messages are boxed longs (a type the bus carries as it is). Workloads that need many or stopping
 * actors make no sense here and are left out.
 */
public final class VertxPeer {
  private VertxPeer() {}

  static Vertx vertx;
  static EventBus bus;
  static final AtomicInteger ids = new AtomicInteger();

  /** An event loop verticle that listens at an address of its own. */
  static final class Node extends VerticleBase {
    final String address = "a" + ids.incrementAndGet();
    final Consumer<Message<Long>> handler;
    String id;

    Node(Consumer<Message<Long>> handler) {
      this.handler = handler;
    }

    @Override
    public Future<?> start() {
      return vertx
          .eventBus()
          .<Long>localConsumer(
              address,
              m -> {
                try {
                  handler.accept(m);
                } catch (Throwable t) {
                  System.out.println("ERROR vertx handler failed: " + t);
                  Runtime.getRuntime().halt(1);
                }
              })
          .completion();
    }

    void stopNow() throws Exception {
      get(vertx.undeploy(id));
    }
  }

  static <T> T get(Future<T> f) throws Exception {
    return f.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
  }

  static Node deploy(Consumer<Message<Long>> handler) throws Exception {
    Node n = new Node(handler);
    n.id =
        get(
            vertx.deployVerticle(
                n, new DeploymentOptions().setThreadingModel(ThreadingModel.EVENT_LOOP)));
    return n;
  }

  static List<Metric> pingpong(Params p) throws Exception {
    long n = p.getLong("n");
    var done = new CompletableFuture<Void>();
    long[] i = {0};
    String[] to = new String[2];
    Node pinger =
        deploy(m -> {
          if (m.body() >= 0) {
            check(i[0], m.body(), "pong");
            i[0]++;
          }
          if (i[0] == n) {
            done.complete(null);
          } else {
            bus.send(to[1], i[0]);
          }
        });
    Node ponger = deploy(m -> bus.send(to[0], m.body()));
    to[0] = pinger.address;
    to[1] = ponger.address;
    long t0 = System.nanoTime();
    bus.send(pinger.address, -1L);
    await(done);
    long t = System.nanoTime() - t0;
    pinger.stopNow();
    ponger.stopNow();
    return rate(2 * n, t, "msgs/s");
  }

  static List<Metric> callLatency(Params p, boolean virtual) throws Exception {
    Node a = deploy(m -> m.reply(m.body() + 1));
    Bench.Call c =
        v -> bus.<Long>request(a.address, v).toCompletionStage().toCompletableFuture().get().body();
    List<Metric> r =
        virtual ? Bench.callsFromVirtual(p.get("n"), 1, c) : Bench.calls(p.get("n"), 1, c);
    a.stopNow();
    return r;
  }

  static List<Metric> callNested(Params p) throws Exception {
    Node b = deploy(m -> m.reply(m.body() + 1));
    Node a =
        deploy(m -> bus.<Long>request(b.address, m.body()).onSuccess(r -> m.reply(r.body() + 1)));
    List<Metric> r =
        Bench.calls(
            p.get("n"),
            2,
            v ->
                bus.<Long>request(a.address, v)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get()
                    .body());
    a.stopNow();
    b.stopNow();
    return r;
  }

  static List<Metric> castThroughput(Params p) throws Exception {
    long n = p.getLong("n");
    long[] count = {0};
    Node a =
        deploy(m -> {
          if (m.body() < 0) {
            m.reply(count[0]);
          } else {
            count[0]++;
          }
        });
    long t0 = System.nanoTime();
    for (long i = 0; i < n; i++) {
      bus.send(a.address, i);
    }
    long got =
        bus.<Long>request(a.address, -1L).toCompletionStage().toCompletableFuture().get().body();
    long t = System.nanoTime() - t0;
    check(n, got, "casts");
    a.stopNow();
    return rate(n, t, "msgs/s");
  }

  static List<Metric> fanIn(Params p) throws Exception {
    int k = p.get("producers");
    long n = p.getLong("n");
    var done = new CompletableFuture<Void>();
    long[] count = {0};
    Node sink =
        deploy(m -> {
          if (++count[0] == k * n) {
            done.complete(null);
          }
        });
    Node[] ps = new Node[k];
    for (int i = 0; i < k; i++) {
      ps[i] =
          deploy(m -> {
            for (long j = 0; j < n; j++) {
              bus.send(sink.address, j);
            }
          });
    }
    long t0 = System.nanoTime();
    for (Node a : ps) {
      bus.send(a.address, 0L);
    }
    await(done);
    long t = System.nanoTime() - t0;
    for (Node a : ps) {
      a.stopNow();
    }
    sink.stopNow();
    return rate(k * n, t, "msgs/s");
  }

  public static void main(String[] args) {
    Map<String, Bench.Workload> w = new LinkedHashMap<>();
    w.put("pingpong", VertxPeer::pingpong);
    w.put("call-latency", p -> callLatency(p, false));
    w.put("call-latency-vt", p -> callLatency(p, true));
    w.put("call-nested", VertxPeer::callNested);
    w.put("cast-throughput", VertxPeer::castThroughput);
    w.put("fan-in", VertxPeer::fanIn);
    if (args.length > 0 && !args[0].equals("list")) {
      vertx = Vertx.vertx();
      bus = vertx.eventBus();
    }
    Bench.main("vertx", w, args);
  }
}
