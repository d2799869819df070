package peers.pekko;

import static dev.troupe.examples.benchmarks.loop.Bench.await;
import static dev.troupe.examples.benchmarks.loop.Bench.check;
import static dev.troupe.examples.benchmarks.loop.Bench.rate;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.troupe.examples.benchmarks.loop.Bench;
import dev.troupe.examples.benchmarks.loop.Bench.Metric;
import dev.troupe.examples.benchmarks.loop.Bench.Params;
import dev.troupe.examples.benchmarks.loop.Burn;
import dev.troupe.examples.benchmarks.loop.Rng;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.DispatcherSelector;
import org.apache.pekko.actor.typed.PostStop;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.apache.pekko.actor.typed.javadsl.StashBuffer;
import org.apache.pekko.japi.function.Function;

/** The workloads on Apache Pekko Typed, Java DSL. */
public final class PekkoPeer {
  private PekkoPeer() {}

  static final Duration TIMEOUT = Duration.ofSeconds(5);

  // ---- the guardian: runs what it is sent inside its own context ----
  record Exec(Consumer<ActorContext<Exec>> task) {}

  static ActorSystem<Exec> system;

  static void exec(Consumer<ActorContext<Exec>> task) throws Exception {
    var done = new CompletableFuture<Void>();
    system.tell(
        new Exec(ctx -> {
          try {
            task.accept(ctx);
            done.complete(null);
          } catch (Throwable t) {
            done.completeExceptionally(t);
          }
        }));
    await(done);
  }

  static <T> ActorRef<T> spawn(Behavior<T> b) throws Exception {
    var ref = new CompletableFuture<ActorRef<T>>();
    exec(ctx -> ref.complete(ctx.spawnAnonymous(b)));
    return ref.join();
  }

  static void stop(Iterable<? extends ActorRef<?>> refs) throws Exception {
    exec(ctx -> refs.forEach(ctx::stop));
  }

  /** A behavior from a plain function: the leanest form of the DSL, with no list of matchers. */
  static <T> Behavior<T> behavior(Consumer<T> f) {
    return Behaviors.receiveMessage(m -> {
      try {
        f.accept(m);
      } catch (Throwable t) {
        fatal(t);
      }
      return Behaviors.same();
    });
  }

  static void fatal(Throwable t) {
    System.out.println("ERROR pekko actor failed: " + t);
    t.printStackTrace();
    Runtime.getRuntime().halt(1);
  }

  // ---- messages ----
  sealed interface Msg {}

  record Start() implements Msg {}

  record Stop() implements Msg {}

  record Ping(long i, ActorRef<Msg> from) implements Msg {}

  record Pong(long i) implements Msg {}

  record Add(long v) implements Msg {}

  record Get(ActorRef<Long> replyTo) implements Msg {}

  record Call(long v, ActorRef<Long> replyTo) implements Msg {}

  record Inner(long v, Throwable failure, ActorRef<Long> replyTo) implements Msg {}

  record Run(long n, ActorRef<Long> replyTo) implements Msg {}

  record Token(long left) implements Msg {}

  record Credit(long amount, ActorRef<Msg> dest, ActorRef<Msg> teller) implements Msg {}

  record Debit(long amount, ActorRef<Msg> from) implements Msg {}

  record Reply() implements Msg {}

  record Done() implements Msg {}

  static long ask(ActorRef<Msg> to, Function<ActorRef<Long>, Msg> msg) throws Exception {
    return AskPattern.ask(to, msg, TIMEOUT, system.scheduler()).toCompletableFuture().get();
  }

  // ---- a: pingpong ----
  static Behavior<Msg> ponger() {
    return behavior(m -> {
      if (m instanceof Ping(long i, ActorRef<Msg> from)) {
        from.tell(new Pong(i));
      }
    });
  }

  static Behavior<Msg> pinger(ActorRef<Msg> ponger, long n, CompletableFuture<Void> done) {
    return Behaviors.setup(ctx -> {
      ActorRef<Msg> self = ctx.getSelf();
      long[] i = {0};
      return behavior(m -> {
        switch (m) {
          case Start s -> ponger.tell(new Ping(0, self));
          case Pong(long k) -> {
            check(i[0], k, "pong");
            if (++i[0] == n) {
              done.complete(null);
            } else {
              ponger.tell(new Ping(i[0], self));
            }
          }
          default -> throw new IllegalStateException();
        }
      });
    });
  }

  static List<Metric> pingpong(Params p) throws Exception {
    long n = p.getLong("n");
    var done = new CompletableFuture<Void>();
    ActorRef<Msg> q = spawn(ponger());
    ActorRef<Msg> a = spawn(pinger(q, n, done));
    long t0 = System.nanoTime();
    a.tell(new Start());
    await(done);
    long t = System.nanoTime() - t0;
    stop(List.of(a, q));
    return rate(2 * n, t, "msgs/s");
  }

  // ---- b, c: calls ----
  static Behavior<Msg> echo() {
    return behavior(m -> {
      if (m instanceof Call(long v, ActorRef<Long> r)) {
        r.tell(v + 1);
      }
    });
  }

  /** Asks the inner actor and pipes its answer to itself, which is how Pekko does a nested call. */
  static Behavior<Msg> nested(ActorRef<Msg> inner) {
    return Behaviors.setup(ctx -> {
      long[] run = {0, 0, 0}; // index, count, wrong replies
      return behavior(m -> {
        switch (m) {
          case Call(long v, ActorRef<Long> r) -> askInner(ctx, inner, v, r);
          case Run(long n, ActorRef<Long> r) -> {
            run[0] = 0;
            run[1] = n;
            run[2] = 0;
            askInner(ctx, inner, 0, r);
          }
          case Inner(long v, Throwable failure, ActorRef<Long> r) -> {
            if (failure != null) {
              throw new IllegalStateException(failure);
            }
            if (run[1] == 0) {
              r.tell(v + 1);
            } else {
              run[2] += v == run[0] + 1 ? 0 : 1;
              if (++run[0] == run[1]) {
                r.tell(run[2]);
              } else {
                askInner(ctx, inner, run[0], r);
              }
            }
          }
          default -> throw new IllegalStateException();
        }
      });
    });
  }

  static void askInner(ActorContext<Msg> ctx, ActorRef<Msg> inner, long v, ActorRef<Long> r) {
    ctx.<Msg, Long>ask(
        Long.class,
        inner,
        TIMEOUT,
        self -> new Call(v, self),
        (reply, failure) -> new Inner(reply == null ? 0 : reply, failure, r));
  }

  static List<Metric> callLatency(Params p, boolean virtual) throws Exception {
    ActorRef<Msg> a = spawn(echo());
    Bench.Call c = v -> ask(a, r -> new Call(v, r));
    List<Metric> res =
        virtual ? Bench.callsFromVirtual(p.get("n"), 1, c) : Bench.calls(p.get("n"), 1, c);
    stop(List.of(a));
    return res;
  }

  static List<Metric> callNested(Params p) throws Exception {
    ActorRef<Msg> b = spawn(echo());
    ActorRef<Msg> a = spawn(nested(b));
    List<Metric> res = Bench.calls(p.get("n"), 2, v -> ask(a, r -> new Call(v, r)));
    stop(List.of(a, b));
    return res;
  }

  static List<Metric> callActor(Params p) throws Exception {
    long n = p.getLong("n");
    ActorRef<Msg> b = spawn(echo());
    ActorRef<Msg> a = spawn(nested(b));
    long t0 = System.nanoTime();
    long bad =
        AskPattern.<Msg, Long>ask(a, r -> new Run(n, r), Duration.ofMinutes(5), system.scheduler())
            .toCompletableFuture()
            .get();
    long t = System.nanoTime() - t0;
    check(0, bad, "wrong replies");
    stop(List.of(a, b));
    return rate(n, t, "calls/s");
  }

  // ---- d, e, f: throughput ----
  static Behavior<Msg> counter(long expected, Runnable reached) {
    return Behaviors.setup(ctx -> {
      long[] count = {0};
      return behavior(m -> {
        switch (m) {
          case Add a -> {
            if (++count[0] == expected) {
              reached.run();
            }
          }
          case Get(ActorRef<Long> r) -> r.tell(count[0]);
          default -> throw new IllegalStateException();
        }
      });
    });
  }

  static List<Metric> castThroughput(Params p) throws Exception {
    long n = p.getLong("n");
    ActorRef<Msg> a = spawn(counter(-1, null));
    long t0 = System.nanoTime();
    for (long i = 0; i < n; i++) {
      a.tell(new Add(i));
    }
    long got =
        AskPattern.<Msg, Long>ask(a, Get::new, Duration.ofMinutes(5), system.scheduler())
            .toCompletableFuture()
            .get();
    long t = System.nanoTime() - t0;
    check(n, got, "casts");
    stop(List.of(a));
    return rate(n, t, "msgs/s");
  }

  static List<Metric> fanIn(Params p) throws Exception {
    int k = p.get("producers");
    long n = p.getLong("n");
    var done = new CompletableFuture<Void>();
    ActorRef<Msg> sink = spawn(counter(k * n, () -> done.complete(null)));
    @SuppressWarnings("unchecked")
    ActorRef<Msg>[] ps = new ActorRef[k];
    for (int i = 0; i < k; i++) {
      ps[i] =
          spawn(
              behavior(m -> {
                for (long j = 0; j < n; j++) {
                  sink.tell(new Add(j));
                }
              }));
    }
    long t0 = System.nanoTime();
    for (ActorRef<Msg> a : ps) {
      a.tell(new Start());
    }
    await(done);
    long t = System.nanoTime() - t0;
    stop(List.of(ps));
    stop(List.of(sink));
    return rate(k * n, t, "msgs/s");
  }

  static List<Metric> fjthrput(Params p) throws Exception {
    int k = p.get("actors");
    long n = p.getLong("n");
    var latch = new CountDownLatch(k);
    @SuppressWarnings("unchecked")
    ActorRef<Msg>[] as = new ActorRef[k];
    for (int i = 0; i < k; i++) {
      as[i] = spawn(counter(n, latch::countDown));
    }
    long t0 = System.nanoTime();
    for (long j = 0; j < n; j++) {
      for (ActorRef<Msg> a : as) {
        a.tell(new Add(j));
      }
    }
    latch.await();
    long t = System.nanoTime() - t0;
    stop(List.of(as));
    return rate(k * n, t, "msgs/s");
  }

  // ---- g, h, m: many actors ----
  /** An actor with a class of its own, as a user writes it; says when it has stopped. */
  static final class Once extends AbstractBehavior<Msg> {
    final CountDownLatch handled;
    final CountDownLatch ended;

    Once(ActorContext<Msg> ctx, CountDownLatch handled, CountDownLatch ended) {
      super(ctx);
      this.handled = handled;
      this.ended = ended;
    }

    @Override
    public Receive<Msg> createReceive() {
      return newReceiveBuilder()
          .onMessage(
              Add.class,
              m -> {
                handled.countDown();
                return this;
              })
          .onMessage(Stop.class, m -> Behaviors.stopped())
          .onSignal(
              PostStop.class,
              s -> {
                if (ended != null) {
                  ended.countDown();
                }
                return this;
              })
          .build();
    }
  }

  static List<Metric> spawn(Params p) throws Exception {
    int n = p.get("actors");
    var handled = new CountDownLatch(n);
    var ended = new CountDownLatch(n);
    @SuppressWarnings("unchecked")
    ActorRef<Msg>[] as = new ActorRef[n];
    long t0 = System.nanoTime();
    // A parent creates its children in its own handler: Pekko allows it nowhere else.
    exec(ctx -> {
      for (int i = 0; i < n; i++) {
        as[i] =
            ctx.spawnAnonymous(
                Behaviors.setup((ActorContext<Msg> c) -> new Once(c, handled, ended)));
        as[i].tell(new Add(i));
      }
    });
    handled.await();
    for (ActorRef<Msg> a : as) {
      a.tell(new Stop());
    }
    ended.await();
    long t = System.nanoTime() - t0;
    return rate(n, t, "actors/s");
  }

  static List<Metric> memory(Params p) throws Exception {
    int n = p.get("actors");
    @SuppressWarnings("unchecked")
    ActorRef<Msg>[] as = new ActorRef[n];
    long[] before = Bench.memoryNow();
    var handled = new CountDownLatch(n);
    exec(ctx -> {
      for (int i = 0; i < n; i++) {
        as[i] =
            ctx.spawnAnonymous(
                Behaviors.setup((ActorContext<Msg> c) -> new Once(c, handled, null)));
        as[i].tell(new Add(i));
      }
    });
    handled.await();
    long[] after = Bench.memoryNow();
    check(n, as.length, "actors");
    return Bench.memory(before, after, n);
  }

  static List<Metric> blocking(Params p) throws Exception {
    int n = p.get("actors");
    long ms = p.getLong("ms");
    var latch = new CountDownLatch(n);
    Props props = DispatcherSelector.blocking();
    if (variant().equals("vt")) {
      props = DispatcherSelector.defaultDispatcher(); // the default is virtual threads there
    }
    Props dispatcher = props;
    @SuppressWarnings("unchecked")
    ActorRef<Msg>[] as = new ActorRef[n];
    exec(ctx -> {
      for (int i = 0; i < n; i++) {
        as[i] =
            ctx.spawnAnonymous(
                PekkoPeer.<Msg>behavior(m -> {
                  try {
                    Thread.sleep(ms);
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  latch.countDown();
                }),
                dispatcher);
      }
    });
    long t0 = System.nanoTime();
    for (ActorRef<Msg> a : as) {
      a.tell(new Start());
    }
    latch.await();
    long t = System.nanoTime() - t0;
    stop(List.of(as));
    return List.of(new Metric("wall", t / 1e6, "ms"));
  }

  // ---- i: threadring ----
  record Link(ActorRef<Msg> next) implements Msg {}

  static List<Metric> threadring(Params p) throws Exception {
    int k = p.get("actors");
    long n = p.getLong("n");
    var done = new CompletableFuture<Void>();
    @SuppressWarnings("unchecked")
    ActorRef<Msg>[] as = new ActorRef[k];
    for (int i = 0; i < k; i++) {
      as[i] =
          spawn(
              Behaviors.setup(ctx -> {
                @SuppressWarnings("unchecked")
                ActorRef<Msg>[] next = new ActorRef[1];
                return behavior(m -> {
                  switch (m) {
                    case Token(long left) -> {
                      if (left == 0) {
                        done.complete(null);
                      } else {
                        next[0].tell(new Token(left - 1));
                      }
                    }
                    case Link(ActorRef<Msg> to) -> next[0] = to;
                    default -> throw new IllegalStateException();
                  }
                });
              }));
    }
    for (int i = 0; i < k; i++) {
      as[i].tell(new Link(as[(i + 1) % k]));
    }
    long t0 = System.nanoTime();
    as[0].tell(new Token(n));
    await(done);
    long t = System.nanoTime() - t0;
    stop(List.of(as));
    return rate(n, t, "hops/s");
  }

  // ---- j: big ----
  static final class Big {
    final Rng rng;
    final ActorRef<Msg>[] all;
    final long n;
    final ActorRef<Msg> sink;
    final ActorRef<Msg> self;
    long sent;
    long expected = -1;

    Big(int id, ActorRef<Msg>[] all, long n, ActorRef<Msg> sink, ActorRef<Msg> self) {
      this.rng = new Rng(id + 1);
      this.all = all;
      this.n = n;
      this.sink = sink;
      this.self = self;
    }

    void next() {
      if (sent == n) {
        sink.tell(new Add(sent));
      } else {
        expected = sent++;
        all[rng.next(all.length)].tell(new Ping(expected, self));
      }
    }

    void on(Msg m) {
      switch (m) {
        case Ping(long i, ActorRef<Msg> from) -> from.tell(new Pong(i));
        case Pong(long i) -> {
          check(expected, i, "pong");
          next();
        }
        case Start s -> next();
        default -> throw new IllegalStateException();
      }
    }
  }

  static List<Metric> big(Params p) throws Exception {
    int k = p.get("actors");
    long n = p.getLong("n");
    var done = new CompletableFuture<Void>();
    ActorRef<Msg> sink =
        spawn(
            Behaviors.setup(ctx -> {
              int[] count = {0};
              return behavior(m -> {
                check(n, ((Add) m).v(), "pings");
                if (++count[0] == k) {
                  done.complete(null);
                }
              });
            }));
    @SuppressWarnings("unchecked")
    ActorRef<Msg>[] as = new ActorRef[k];
    for (int i = 0; i < k; i++) {
      int id = i;
      as[i] = spawn(Behaviors.setup(ctx -> behavior(new Big(id, as, n, sink, ctx.getSelf())::on)));
    }
    long t0 = System.nanoTime();
    for (ActorRef<Msg> a : as) {
      a.tell(new Start());
    }
    await(done);
    long t = System.nanoTime() - t0;
    stop(List.of(as));
    stop(List.of(sink));
    return rate(2L * k * n, t, "msgs/s");
  }

  // ---- k: banking ----
  /** Waits for the reply of the account it debits by stashing everything else meanwhile. */
  static final class Account {
    final ActorRef<Msg> self;
    final StashBuffer<Msg> stash;
    final Behavior<Msg> ready;
    final Behavior<Msg> waiting;
    long balance = 1_000_000_000L;
    ActorRef<Msg> teller;

    Account(ActorContext<Msg> ctx, StashBuffer<Msg> stash) {
      this.self = ctx.getSelf();
      this.stash = stash;
      this.ready = Behaviors.receiveMessage(this::onReady);
      this.waiting = Behaviors.receiveMessage(this::onWaiting);
    }

    Behavior<Msg> onReady(Msg m) {
      switch (m) {
        case Credit(long amount, ActorRef<Msg> dest, ActorRef<Msg> from) -> {
          balance -= amount;
          teller = from;
          dest.tell(new Debit(amount, self));
          return waiting;
        }
        case Debit(long amount, ActorRef<Msg> from) -> {
          balance += amount;
          from.tell(new Reply());
          return Behaviors.same();
        }
        case Get(ActorRef<Long> r) -> {
          r.tell(balance);
          return Behaviors.same();
        }
        default -> {
          fatal(new IllegalStateException());
          return Behaviors.same();
        }
      }
    }

    Behavior<Msg> onWaiting(Msg m) {
      if (m instanceof Reply) {
        teller.tell(new Done());
        return stash.unstashAll(ready);
      }
      stash.stash(m);
      return Behaviors.same();
    }
  }

  static Behavior<Msg> account(int capacity) {
    return Behaviors.withStash(
        capacity, stash -> Behaviors.setup(ctx -> new Account(ctx, stash).ready));
  }

  static List<Metric> banking(Params p) throws Exception {
    int k = p.get("accounts");
    int n = p.get("n");
    var done = new CompletableFuture<Void>();
    @SuppressWarnings("unchecked")
    ActorRef<Msg>[] as = new ActorRef[k];
    for (int i = 0; i < k; i++) {
      as[i] = spawn(account(n));
    }
    ActorRef<Msg> teller =
        spawn(
            Behaviors.setup(ctx -> {
              int[] completed = {0};
              return behavior(m -> {
                if (m instanceof Start) {
                  Rng rng = new Rng(123456);
                  for (int i = 0; i < n; i++) {
                    int src = rng.next(k / 10 * 8);
                    int off = Math.max(1, rng.next(k - src));
                    long amount = rng.next(1000);
                    as[src].tell(new Credit(amount, as[src + off], ctx.getSelf()));
                  }
                } else if (++completed[0] == n) {
                  done.complete(null);
                }
              });
            }));
    long t0 = System.nanoTime();
    teller.tell(new Start());
    await(done);
    long t = System.nanoTime() - t0;
    long sum = 0;
    for (ActorRef<Msg> a : as) {
      sum += ask(a, Get::new);
    }
    check(k * 1_000_000_000L, sum, "sum of balances");
    stop(List.of(as));
    stop(List.of(teller));
    return rate(n, t, "tx/s");
  }

  // ---- l: skewed CPU ----
  static long loops;

  static List<Metric> skewed(Params p) throws Exception {
    int k = p.get("actors");
    int n = p.get("n");
    if (loops == 0) {
      loops = Burn.calibrate(p.getLong("burnNs"));
    }
    double before = Burn.idealRate(n, loops);
    var latch = new CountDownLatch(n);
    @SuppressWarnings("unchecked")
    ActorRef<Msg>[] as = new ActorRef[k];
    for (int i = 0; i < k; i++) {
      as[i] =
          spawn(
              Behaviors.setup(ctx -> {
                long[] x = {1};
                return behavior(m -> {
                  x[0] = Burn.burn(x[0], loops);
                  latch.countDown();
                });
              }));
    }
    Rng rng = new Rng(42);
    long t0 = System.nanoTime();
    for (int i = 0; i < n; i++) {
      as[Math.min(rng.next(k), Math.min(rng.next(k), rng.next(k)))].tell(new Add(i));
    }
    latch.await();
    double r = n * 1e9 / (System.nanoTime() - t0);
    stop(List.of(as));
    double ideal = Math.max(before, Burn.idealRate(n, loops));
    return List.of(new Metric("rate", r, "msgs/s"), new Metric("efficiency", 100 * r / ideal, "%"));
  }

  // ---- set-up ----
  /** default | tuned (as many threads as cores, larger batches) | vt (virtual thread executor). */
  static String variant() {
    return System.getProperty("peers.variant", "default");
  }

  static Config config() {
    int cores = Runtime.getRuntime().availableProcessors();
    Integer threads = Integer.getInteger("peers.parallelism");
    Integer throughput = Integer.getInteger("peers.throughput");
    StringBuilder sb = new StringBuilder();
    String d = "pekko.actor.default-dispatcher.";
    if (variant().equals("tuned")) {
      threads = threads == null ? cores : threads;
      throughput = throughput == null ? 64 : throughput;
    } else if (variant().equals("vt")) {
      sb.append(d).append("executor = virtual-thread-executor\n");
    }
    if (threads != null) {
      sb.append(d).append("fork-join-executor.parallelism-min = ").append(threads).append('\n');
      sb.append(d).append("fork-join-executor.parallelism-max = ").append(threads).append('\n');
    }
    if (throughput != null) {
      sb.append(d).append("throughput = ").append(throughput).append('\n');
    }
    return ConfigFactory.parseString(sb.toString()).withFallback(ConfigFactory.load());
  }

  public static void main(String[] args) {
    Map<String, Bench.Workload> w = new LinkedHashMap<>();
    w.put("pingpong", PekkoPeer::pingpong);
    w.put("call-latency", p -> callLatency(p, false));
    w.put("call-latency-vt", p -> callLatency(p, true));
    w.put("call-nested", PekkoPeer::callNested);
    w.put("call-actor", PekkoPeer::callActor);
    w.put("cast-throughput", PekkoPeer::castThroughput);
    w.put("fan-in", PekkoPeer::fanIn);
    w.put("fjthrput", PekkoPeer::fjthrput);
    w.put("spawn", PekkoPeer::spawn);
    w.put("memory", PekkoPeer::memory);
    w.put("threadring", PekkoPeer::threadring);
    w.put("big", PekkoPeer::big);
    w.put("banking", PekkoPeer::banking);
    w.put("skewed", PekkoPeer::skewed);
    w.put("blocking", PekkoPeer::blocking);
    system =
        ActorSystem.create(
            Behaviors.<Exec>receive((ctx, m) -> {
              m.task().accept(ctx);
              return Behaviors.same();
            }),
            "peers",
            config());
    String name = variant().equals("default") ? "pekko" : "pekko-" + variant();
    Integer threads = Integer.getInteger("peers.parallelism");
    Integer throughput = Integer.getInteger("peers.throughput");
    Bench.main(
        name
            + (threads == null ? "" : "-p" + threads)
            + (throughput == null ? "" : "-t" + throughput),
        w,
        args);
  }
}
