package peers.jdk;

import static dev.troupe.examples.benchmarks.loop.Bench.await;
import static dev.troupe.examples.benchmarks.loop.Bench.check;
import static dev.troupe.examples.benchmarks.loop.Bench.rate;

import dev.troupe.examples.benchmarks.loop.Bench;
import dev.troupe.examples.benchmarks.loop.Bench.Metric;
import dev.troupe.examples.benchmarks.loop.Bench.Params;
import dev.troupe.examples.benchmarks.loop.Burn;
import dev.troupe.examples.benchmarks.loop.Rng;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The workloads on a virtual thread and a queue per actor. */
public final class JdkPeer {
  private JdkPeer() {}

  // ---- messages ----
  record Start() {}

  record Ping(long i, VActor from) {}

  record Pong(long i) {}

  record Add(long v) {}

  record Get(CompletableFuture<Long> reply) {}

  record Call(long v, CompletableFuture<Long> reply) {}

  record Run(long n, CompletableFuture<Long> reply) {}

  record Token(long left) {}

  record Credit(long amount, VActor dest, VActor teller) {}

  record Debit(long amount, CompletableFuture<Boolean> reply) {}

  record Done() {}

  /** Shows what the time limit of a call costs, by leaving it out. */
  static final boolean UNTIMED = Boolean.getBoolean("peers.untimed");

  /** A call with a time limit, as gen_server:call has. */
  static long call(VActor to, Function<CompletableFuture<Long>, Object> msg) throws Exception {
    CompletableFuture<Long> f = new CompletableFuture<>();
    to.tell(msg.apply(f));
    return UNTIMED ? f.get() : f.get(5, TimeUnit.SECONDS);
  }

  // ---- a: pingpong ----
  static final class Ponger extends VActor {
    @Override
    void on(Object m) {
      if (m instanceof Ping(long i, VActor from)) {
        from.tell(new Pong(i));
      }
    }
  }

  static final class Pinger extends VActor {
    final VActor ponger;
    final long n;
    final CompletableFuture<Void> done;
    long i;

    Pinger(VActor ponger, long n, CompletableFuture<Void> done) {
      this.ponger = ponger;
      this.n = n;
      this.done = done;
    }

    @Override
    void on(Object m) {
      switch (m) {
        case Start s -> ponger.tell(new Ping(0, this));
        case Pong(long k) -> {
          check(i, k, "pong");
          if (++i == n) {
            done.complete(null);
          } else {
            ponger.tell(new Ping(i, this));
          }
        }
        default -> throw new IllegalStateException();
      }
    }
  }

  static List<Metric> pingpong(Params p) throws Exception {
    long n = p.getLong("n");
    var done = new CompletableFuture<Void>();
    VActor q = new Ponger().start();
    VActor a = new Pinger(q, n, done).start();
    long t0 = System.nanoTime();
    a.tell(new Start());
    await(done);
    long t = System.nanoTime() - t0;
    a.stop();
    q.stop();
    return rate(2 * n, t, "msgs/s");
  }

  // ---- b, c: calls ----
  static final class Echo extends VActor {
    @Override
    void on(Object m) {
      if (m instanceof Call(long v, CompletableFuture<Long> r)) {
        r.complete(v + 1);
      }
    }
  }

  static final class Nested extends VActor {
    final VActor inner;

    Nested(VActor inner) {
      this.inner = inner;
    }

    @Override
    void on(Object m) throws Exception {
      switch (m) {
        case Call(long v, CompletableFuture<Long> r) ->
            r.complete(call(inner, f -> new Call(v, f)) + 1);
        case Run(long n, CompletableFuture<Long> r) -> {
          long bad = 0;
          for (long i = 0; i < n; i++) {
            long v = i;
            if (call(inner, f -> new Call(v, f)) != i + 1) {
              bad++;
            }
          }
          r.complete(bad);
        }
        default -> throw new IllegalStateException();
      }
    }
  }

  static List<Metric> callLatency(Params p, boolean virtual) throws Exception {
    VActor a = new Echo().start();
    Bench.Call c = v -> call(a, f -> new Call(v, f));
    List<Metric> r =
        virtual ? Bench.callsFromVirtual(p.get("n"), 1, c) : Bench.calls(p.get("n"), 1, c);
    a.stop();
    return r;
  }

  static List<Metric> callNested(Params p) throws Exception {
    VActor b = new Echo().start();
    VActor a = new Nested(b).start();
    List<Metric> r = Bench.calls(p.get("n"), 2, v -> call(a, f -> new Call(v, f)));
    a.stop();
    b.stop();
    return r;
  }

  static List<Metric> callActor(Params p) throws Exception {
    long n = p.getLong("n");
    VActor b = new Echo().start();
    VActor a = new Nested(b).start();
    var done = new CompletableFuture<Long>();
    long t0 = System.nanoTime();
    a.tell(new Run(n, done));
    check(0, await(done), "wrong replies");
    long t = System.nanoTime() - t0;
    a.stop();
    b.stop();
    return rate(n, t, "calls/s");
  }

  // ---- d, e, f: throughput ----
  static final class Counter extends VActor {
    final long expected;
    final Runnable reached;
    long count;

    Counter(long expected, Runnable reached) {
      this.expected = expected;
      this.reached = reached;
    }

    @Override
    void on(Object m) {
      switch (m) {
        case Add a -> {
          if (++count == expected) {
            reached.run();
          }
        }
        case Get(CompletableFuture<Long> r) -> r.complete(count);
        default -> throw new IllegalStateException();
      }
    }
  }

  static List<Metric> castThroughput(Params p) throws Exception {
    long n = p.getLong("n");
    VActor a = new Counter(-1, null).start();
    long t0 = System.nanoTime();
    for (long i = 0; i < n; i++) {
      a.tell(new Add(i));
    }
    var f = new CompletableFuture<Long>();
    a.tell(new Get(f));
    long got = await(f);
    long t = System.nanoTime() - t0;
    check(n, got, "casts");
    a.stop();
    return rate(n, t, "msgs/s");
  }

  static final class Producer extends VActor {
    final VActor sink;
    final long n;

    Producer(VActor sink, long n) {
      this.sink = sink;
      this.n = n;
    }

    @Override
    void on(Object m) {
      for (long i = 0; i < n; i++) {
        sink.tell(new Add(i));
      }
    }
  }

  static List<Metric> fanIn(Params p) throws Exception {
    int k = p.get("producers");
    long n = p.getLong("n");
    var done = new CompletableFuture<Void>();
    VActor sink = new Counter(k * n, () -> done.complete(null)).start();
    VActor[] ps = new VActor[k];
    for (int i = 0; i < k; i++) {
      ps[i] = new Producer(sink, n).start();
    }
    long t0 = System.nanoTime();
    for (VActor a : ps) {
      a.tell(new Start());
    }
    await(done);
    long t = System.nanoTime() - t0;
    for (VActor a : ps) {
      a.stop();
    }
    sink.stop();
    return rate(k * n, t, "msgs/s");
  }

  static List<Metric> fjthrput(Params p) throws Exception {
    int k = p.get("actors");
    long n = p.getLong("n");
    var latch = new CountDownLatch(k);
    VActor[] as = new VActor[k];
    for (int i = 0; i < k; i++) {
      as[i] = new Counter(n, latch::countDown).start();
    }
    long t0 = System.nanoTime();
    for (long j = 0; j < n; j++) {
      for (VActor a : as) {
        a.tell(new Add(j));
      }
    }
    latch.await();
    long t = System.nanoTime() - t0;
    for (VActor a : as) {
      a.stop();
    }
    return rate(k * n, t, "msgs/s");
  }

  // ---- g, h, m: many actors ----
  static final class Once extends VActor {
    final CountDownLatch handled;
    final CountDownLatch ended;

    Once(CountDownLatch handled, CountDownLatch ended) {
      this.handled = handled;
      this.ended = ended;
    }

    @Override
    void on(Object m) {
      handled.countDown();
    }

    @Override
    void stopped() {
      if (ended != null) {
        ended.countDown();
      }
    }
  }

  static List<Metric> spawn(Params p) throws Exception {
    int n = p.get("actors");
    var handled = new CountDownLatch(n);
    var ended = new CountDownLatch(n);
    VActor[] as = new VActor[n];
    long t0 = System.nanoTime();
    for (int i = 0; i < n; i++) {
      as[i] = new Once(handled, ended).start();
      as[i].tell(new Add(i));
    }
    handled.await();
    for (VActor a : as) {
      a.stop();
    }
    ended.await();
    long t = System.nanoTime() - t0;
    check(0, handled.getCount() + ended.getCount(), "left");
    return rate(n, t, "actors/s");
  }

  static List<Metric> memory(Params p) throws Exception {
    int n = p.get("actors");
    VActor[] as = new VActor[n];
    long[] before = Bench.memoryNow();
    var handled = new CountDownLatch(n);
    for (int i = 0; i < n; i++) {
      as[i] = new Once(handled, null).start();
      as[i].tell(new Add(i));
    }
    handled.await();
    long[] after = Bench.memoryNow();
    for (VActor a : as) {
      a.stop();
    }
    return Bench.memory(before, after, n);
  }

  static final class Sleeper extends VActor {
    final long ms;
    final CountDownLatch latch;

    Sleeper(long ms, CountDownLatch latch) {
      this.ms = ms;
      this.latch = latch;
    }

    @Override
    void on(Object m) throws Exception {
      Thread.sleep(ms);
      latch.countDown();
    }
  }

  static List<Metric> blocking(Params p) throws Exception {
    int n = p.get("actors");
    var latch = new CountDownLatch(n);
    VActor[] as = new VActor[n];
    for (int i = 0; i < n; i++) {
      as[i] = new Sleeper(p.getLong("ms"), latch).start();
    }
    long t0 = System.nanoTime();
    for (VActor a : as) {
      a.tell(new Start());
    }
    latch.await();
    long t = System.nanoTime() - t0;
    for (VActor a : as) {
      a.stop();
    }
    return List.of(new Metric("wall", t / 1e6, "ms"));
  }

  // ---- i: threadring ----
  static final class Ring extends VActor {
    final CompletableFuture<Void> done;
    VActor next;

    Ring(CompletableFuture<Void> done) {
      this.done = done;
    }

    @Override
    void on(Object m) {
      if (m instanceof Token(long left)) {
        if (left == 0) {
          done.complete(null);
        } else {
          next.tell(new Token(left - 1));
        }
      }
    }
  }

  static List<Metric> threadring(Params p) throws Exception {
    int k = p.get("actors");
    long n = p.getLong("n");
    var done = new CompletableFuture<Void>();
    Ring[] as = new Ring[k];
    for (int i = 0; i < k; i++) {
      as[i] = new Ring(done);
    }
    for (int i = 0; i < k; i++) {
      as[i].next = as[(i + 1) % k];
    }
    for (Ring r : as) {
      r.start();
    }
    long t0 = System.nanoTime();
    as[0].tell(new Token(n));
    await(done);
    long t = System.nanoTime() - t0;
    for (VActor a : as) {
      a.stop();
    }
    return rate(n, t, "hops/s");
  }

  // ---- j: big ----
  static final class Big extends VActor {
    final Rng rng;
    final Big[] all;
    final long n;
    final VActor sink;
    long sent;
    long expected = -1;

    Big(int id, Big[] all, long n, VActor sink) {
      this.rng = new Rng(id + 1);
      this.all = all;
      this.n = n;
      this.sink = sink;
    }

    void next() {
      if (sent == n) {
        sink.tell(new Done());
      } else {
        expected = sent++;
        all[rng.next(all.length)].tell(new Ping(expected, this));
      }
    }

    @Override
    void on(Object m) {
      switch (m) {
        case Ping(long i, VActor from) -> from.tell(new Pong(i));
        case Pong(long i) -> {
          check(expected, i, "pong");
          next();
        }
        case Start s -> next();
        default -> throw new IllegalStateException();
      }
    }
  }

  static final class Sink extends VActor {
    final int expected;
    final CompletableFuture<Void> done;
    int count;

    Sink(int expected, CompletableFuture<Void> done) {
      this.expected = expected;
      this.done = done;
    }

    @Override
    void on(Object m) {
      if (++count == expected) {
        done.complete(null);
      }
    }
  }

  static List<Metric> big(Params p) throws Exception {
    int k = p.get("actors");
    long n = p.getLong("n");
    var done = new CompletableFuture<Void>();
    VActor sink = new Sink(k, done).start();
    Big[] as = new Big[k];
    for (int i = 0; i < k; i++) {
      as[i] = new Big(i, as, n, sink);
    }
    for (Big b : as) {
      b.start();
    }
    long t0 = System.nanoTime();
    for (Big b : as) {
      b.tell(new Start());
    }
    await(done);
    long t = System.nanoTime() - t0;
    for (Big b : as) {
      check(n, b.sent, "pings");
      b.stop();
    }
    sink.stop();
    return rate(2L * k * n, t, "msgs/s");
  }

  // ---- k: banking ----
  static final class Account extends VActor {
    long balance = 1_000_000_000L;

    @Override
    void on(Object m) throws Exception {
      switch (m) {
        case Credit(long amount, VActor dest, VActor teller) -> {
          balance -= amount;
          var f = new CompletableFuture<Boolean>();
          dest.tell(new Debit(amount, f));
          if (UNTIMED) {
            f.get();
          } else {
            f.get(60, TimeUnit.SECONDS);
          }
          teller.tell(new Done());
        }
        case Debit(long amount, CompletableFuture<Boolean> r) -> {
          balance += amount;
          r.complete(true);
        }
        case Get(CompletableFuture<Long> r) -> r.complete(balance);
        default -> throw new IllegalStateException();
      }
    }
  }

  static final class Teller extends VActor {
    final Account[] accounts;
    final int n;
    final CompletableFuture<Void> done;
    int completed;

    Teller(Account[] accounts, int n, CompletableFuture<Void> done) {
      this.accounts = accounts;
      this.n = n;
      this.done = done;
    }

    @Override
    void on(Object m) {
      if (m instanceof Start) {
        Rng rng = new Rng(123456);
        int k = accounts.length;
        for (int i = 0; i < n; i++) {
          int src = rng.next(k / 10 * 8);
          int off = Math.max(1, rng.next(k - src));
          long amount = rng.next(1000);
          accounts[src].tell(new Credit(amount, accounts[src + off], this));
        }
      } else if (++completed == n) {
        done.complete(null);
      }
    }
  }

  static List<Metric> banking(Params p) throws Exception {
    int k = p.get("accounts");
    int n = p.get("n");
    var done = new CompletableFuture<Void>();
    Account[] as = new Account[k];
    for (int i = 0; i < k; i++) {
      as[i] = new Account().start();
    }
    VActor teller = new Teller(as, n, done).start();
    long t0 = System.nanoTime();
    teller.tell(new Start());
    await(done);
    long t = System.nanoTime() - t0;
    long sum = 0;
    for (Account a : as) {
      sum += call(a, Get::new);
      a.stop();
    }
    check(k * 1_000_000_000L, sum, "sum of balances");
    teller.stop();
    return rate(n, t, "tx/s");
  }

  // ---- l: skewed CPU ----
  static final class Burner extends VActor {
    final long loops;
    final CountDownLatch latch;
    long x = 1;

    Burner(long loops, CountDownLatch latch) {
      this.loops = loops;
      this.latch = latch;
    }

    @Override
    void on(Object m) {
      x = Burn.burn(x, loops);
      latch.countDown();
    }
  }

  static long loops;

  static List<Metric> skewed(Params p) throws Exception {
    int k = p.get("actors");
    int n = p.get("n");
    if (loops == 0) {
      loops = Burn.calibrate(p.getLong("burnNs"));
    }
    double before = Burn.idealRate(n, loops);
    var latch = new CountDownLatch(n);
    VActor[] as = new VActor[k];
    for (int i = 0; i < k; i++) {
      as[i] = new Burner(loops, latch).start();
    }
    Rng rng = new Rng(42);
    long t0 = System.nanoTime();
    for (int i = 0; i < n; i++) {
      as[Math.min(rng.next(k), Math.min(rng.next(k), rng.next(k)))].tell(new Add(i));
    }
    latch.await();
    double r = n * 1e9 / (System.nanoTime() - t0);
    for (VActor a : as) {
      a.stop();
    }
    double ideal = Math.max(before, Burn.idealRate(n, loops));
    return List.of(new Metric("rate", r, "msgs/s"), new Metric("efficiency", 100 * r / ideal, "%"));
  }

  public static void main(String[] args) {
    Map<String, Bench.Workload> w = new LinkedHashMap<>();
    w.put("pingpong", JdkPeer::pingpong);
    w.put("call-latency", p -> callLatency(p, false));
    w.put("call-latency-vt", p -> callLatency(p, true));
    w.put("call-nested", JdkPeer::callNested);
    w.put("call-actor", JdkPeer::callActor);
    w.put("cast-throughput", JdkPeer::castThroughput);
    w.put("fan-in", JdkPeer::fanIn);
    w.put("fjthrput", JdkPeer::fjthrput);
    w.put("spawn", JdkPeer::spawn);
    w.put("memory", JdkPeer::memory);
    w.put("threadring", JdkPeer::threadring);
    w.put("big", JdkPeer::big);
    w.put("banking", JdkPeer::banking);
    w.put("skewed", JdkPeer::skewed);
    w.put("blocking", JdkPeer::blocking);
    Bench.main((VActor.LBQ ? "jdk-lbq" : "jdk-ltq") + (UNTIMED ? "-untimed" : ""), w, args);
  }
}
