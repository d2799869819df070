package peers.jox;

import static dev.troupe.examples.benchmarks.loop.Bench.await;
import static dev.troupe.examples.benchmarks.loop.Bench.check;
import static dev.troupe.examples.benchmarks.loop.Bench.rate;

import com.softwaremill.jox.Channel;
import com.softwaremill.jox.structured.ActorRef;
import com.softwaremill.jox.structured.ThrowingConsumer;
import dev.troupe.examples.benchmarks.loop.Bench;
import dev.troupe.examples.benchmarks.loop.Bench.Metric;
import dev.troupe.examples.benchmarks.loop.Bench.Params;
import dev.troupe.examples.benchmarks.loop.Burn;
import dev.troupe.examples.benchmarks.loop.Rng;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;

/**
 * The workloads on jox: its ActorRef over its Channel, where a message is an invocation of the
 * actor's logic object. ActorRef.create needs a Scope, whose class is bound to an older JDK's
 * preview API, so that the receive loop (which create would fork into the scope) is here, on a
 * plain virtual thread.
 */
public final class JoxPeer {
  private JoxPeer() {}

  /** 0: unbounded, so that a cyclic graph of tells cannot deadlock. jox's own default is 16. */
  static final int CAPACITY = Integer.getInteger("peers.capacity", 0);

  /** An actor: the reference, and its logic only for a look at it after the end. */
  static final class A<T> {
    final T logic;
    final ActorRef<T> ref;
    final Channel<ThrowingConsumer<T>> channel;

    A(T logic, Runnable stopped) {
      this.logic = logic;
      this.channel =
          CAPACITY == 0 ? Channel.newUnlimitedChannel() : Channel.newBufferedChannel(CAPACITY);
      this.ref = new ActorRef<>(channel);
      var c = channel;
      Thread.ofVirtual()
          .start(() -> {
            try {
              while (true) {
                Object m = c.receiveOrClosed();
                if (!(m instanceof ThrowingConsumer<?> f)) {
                  break;
                }
                @SuppressWarnings("unchecked")
                var g = (ThrowingConsumer<T>) f;
                g.accept(logic);
              }
            } catch (Throwable t) {
              System.out.println("ERROR jox actor failed: " + t);
              t.printStackTrace();
              Runtime.getRuntime().halt(1);
            } finally {
              if (stopped != null) {
                stopped.run();
              }
            }
          });
    }

    void stop() {
      channel.done();
    }
  }

  static <T> A<T> start(T logic) {
    return new A<>(logic, null);
  }

  // ---- a: pingpong ----
  static final class Ponger {
    void ping(long i, ActorRef<Pinger> from) throws Exception {
      from.tell(l -> l.pong(i));
    }
  }

  static final class Pinger {
    final ActorRef<Ponger> ponger;
    final long n;
    final CompletableFuture<Void> done;
    ActorRef<Pinger> self;
    long i;

    Pinger(ActorRef<Ponger> ponger, long n, CompletableFuture<Void> done) {
      this.ponger = ponger;
      this.n = n;
      this.done = done;
    }

    void start(ActorRef<Pinger> self) throws Exception {
      this.self = self;
      ping(0);
    }

    void ping(long k) throws Exception {
      ActorRef<Pinger> me = self;
      ponger.tell(l -> l.ping(k, me));
    }

    void pong(long k) throws Exception {
      check(i, k, "pong");
      if (++i == n) {
        done.complete(null);
      } else {
        ping(i);
      }
    }
  }

  static List<Metric> pingpong(Params p) throws Exception {
    long n = p.getLong("n");
    var done = new CompletableFuture<Void>();
    var q = start(new Ponger());
    var a = start(new Pinger(q.ref, n, done));
    long t0 = System.nanoTime();
    a.ref.tell(l -> l.start(a.ref));
    await(done);
    long t = System.nanoTime() - t0;
    a.stop();
    q.stop();
    return rate(2 * n, t, "msgs/s");
  }

  // ---- b, c: calls ----
  static final class Echo {
    long call(long v) {
      return v + 1;
    }
  }

  static final class Nested {
    final ActorRef<Echo> inner;

    Nested(ActorRef<Echo> inner) {
      this.inner = inner;
    }

    long call(long v) throws Exception {
      return inner.<Long>ask(l -> l.call(v)) + 1;
    }

    long run(long n) throws Exception {
      long bad = 0;
      for (long i = 0; i < n; i++) {
        long v = i;
        if (inner.<Long>ask(l -> l.call(v)) != i + 1) {
          bad++;
        }
      }
      return bad;
    }
  }

  static List<Metric> callLatency(Params p, boolean virtual) throws Exception {
    var a = start(new Echo());
    Bench.Call c = v -> a.ref.<Long>ask(l -> l.call(v));
    List<Metric> r =
        virtual ? Bench.callsFromVirtual(p.get("n"), 1, c) : Bench.calls(p.get("n"), 1, c);
    a.stop();
    return r;
  }

  static List<Metric> callNested(Params p) throws Exception {
    var b = start(new Echo());
    var a = start(new Nested(b.ref));
    List<Metric> r = Bench.calls(p.get("n"), 2, v -> a.ref.<Long>ask(l -> l.call(v)));
    a.stop();
    b.stop();
    return r;
  }

  static List<Metric> callActor(Params p) throws Exception {
    long n = p.getLong("n");
    var b = start(new Echo());
    var a = start(new Nested(b.ref));
    long t0 = System.nanoTime();
    long bad = a.ref.<Long>ask(l -> l.run(n));
    long t = System.nanoTime() - t0;
    check(0, bad, "wrong replies");
    a.stop();
    b.stop();
    return rate(n, t, "calls/s");
  }

  // ---- d, e, f: throughput ----
  static final class Counter {
    final long expected;
    final Runnable reached;
    long count;
    long last;

    Counter(long expected, Runnable reached) {
      this.expected = expected;
      this.reached = reached;
    }

    void add(long v) {
      last = v;
      if (++count == expected) {
        reached.run();
      }
    }

    long get() {
      return count;
    }
  }

  static List<Metric> castThroughput(Params p) throws Exception {
    long n = p.getLong("n");
    var a = start(new Counter(-1, null));
    long t0 = System.nanoTime();
    for (long i = 0; i < n; i++) {
      long v = i;
      a.ref.tell(l -> l.add(v));
    }
    long got = a.ref.<Long>ask(Counter::get);
    long t = System.nanoTime() - t0;
    check(n, got, "casts");
    a.stop();
    return rate(n, t, "msgs/s");
  }

  static final class Producer {
    final ActorRef<Counter> sink;
    final long n;

    Producer(ActorRef<Counter> sink, long n) {
      this.sink = sink;
      this.n = n;
    }

    void go() throws Exception {
      for (long i = 0; i < n; i++) {
        long v = i;
        sink.tell(l -> l.add(v));
      }
    }
  }

  static List<Metric> fanIn(Params p) throws Exception {
    int k = p.get("producers");
    long n = p.getLong("n");
    var done = new CompletableFuture<Void>();
    var sink = start(new Counter(k * n, () -> done.complete(null)));
    List<A<Producer>> ps = many(k, i -> new Producer(sink.ref, n), null);
    long t0 = System.nanoTime();
    for (A<Producer> a : ps) {
      a.ref.tell(Producer::go);
    }
    await(done);
    long t = System.nanoTime() - t0;
    ps.forEach(A::stop);
    sink.stop();
    return rate(k * n, t, "msgs/s");
  }

  static <T> List<A<T>> many(int k, IntFunction<T> logic, Runnable stopped) {
    var l = new ArrayList<A<T>>(k);
    for (int i = 0; i < k; i++) {
      l.add(new A<>(logic.apply(i), stopped));
    }
    return l;
  }

  static List<Metric> fjthrput(Params p) throws Exception {
    int k = p.get("actors");
    long n = p.getLong("n");
    var latch = new CountDownLatch(k);
    List<A<Counter>> as = many(k, i -> new Counter(n, latch::countDown), null);
    long t0 = System.nanoTime();
    for (long j = 0; j < n; j++) {
      long v = j;
      for (A<Counter> a : as) {
        a.ref.tell(l -> l.add(v));
      }
    }
    latch.await();
    long t = System.nanoTime() - t0;
    as.forEach(A::stop);
    return rate(k * n, t, "msgs/s");
  }

  // ---- g, h, m: many actors ----
  static final class Once {
    final CountDownLatch handled;
    long v;

    Once(CountDownLatch handled) {
      this.handled = handled;
    }

    void add(long v) {
      this.v = v;
      handled.countDown();
    }

    void sleep(long ms) throws Exception {
      Thread.sleep(ms);
      handled.countDown();
    }
  }

  static List<Metric> spawn(Params p) throws Exception {
    int n = p.get("actors");
    var handled = new CountDownLatch(n);
    var ended = new CountDownLatch(n);
    var as = new ArrayList<A<Once>>(n);
    long t0 = System.nanoTime();
    for (int i = 0; i < n; i++) {
      var a = new A<>(new Once(handled), ended::countDown);
      long v = i;
      as.add(a);
      a.ref.tell(l -> l.add(v));
    }
    handled.await();
    as.forEach(A::stop);
    ended.await();
    long t = System.nanoTime() - t0;
    return rate(n, t, "actors/s");
  }

  static List<Metric> memory(Params p) throws Exception {
    int n = p.get("actors");
    var as = new ArrayList<A<Once>>(n);
    long[] before = Bench.memoryNow();
    var handled = new CountDownLatch(n);
    for (int i = 0; i < n; i++) {
      var a = new A<>(new Once(handled), null);
      long v = i;
      as.add(a);
      a.ref.tell(l -> l.add(v));
    }
    handled.await();
    long[] after = Bench.memoryNow();
    as.forEach(A::stop);
    return Bench.memory(before, after, n);
  }

  static List<Metric> blocking(Params p) throws Exception {
    int n = p.get("actors");
    long ms = p.getLong("ms");
    var latch = new CountDownLatch(n);
    List<A<Once>> as = many(n, i -> new Once(latch), null);
    long t0 = System.nanoTime();
    for (A<Once> a : as) {
      a.ref.tell(l -> l.sleep(ms));
    }
    latch.await();
    long t = System.nanoTime() - t0;
    as.forEach(A::stop);
    return List.of(new Metric("wall", t / 1e6, "ms"));
  }

  // ---- i: threadring ----
  static final class Ring {
    final CompletableFuture<Void> done;
    ActorRef<Ring> next;

    Ring(CompletableFuture<Void> done) {
      this.done = done;
    }

    void token(long left) throws Exception {
      if (left == 0) {
        done.complete(null);
      } else {
        next.tell(l -> l.token(left - 1));
      }
    }

    void link(ActorRef<Ring> next) {
      this.next = next;
    }
  }

  static List<Metric> threadring(Params p) throws Exception {
    int k = p.get("actors");
    long n = p.getLong("n");
    var done = new CompletableFuture<Void>();
    List<A<Ring>> as = many(k, i -> new Ring(done), null);
    for (int i = 0; i < k; i++) {
      var to = as.get((i + 1) % k).ref;
      as.get(i).ref.tell(l -> l.link(to));
    }
    long t0 = System.nanoTime();
    as.get(0).ref.tell(l -> l.token(n));
    await(done);
    long t = System.nanoTime() - t0;
    as.forEach(A::stop);
    return rate(n, t, "hops/s");
  }

  // ---- j: big ----
  static final class Big {
    final Rng rng;
    final List<ActorRef<Big>> all;
    final long n;
    final ActorRef<Sink> sink;
    final int id;
    long sent;
    long expected = -1;

    Big(int id, List<ActorRef<Big>> all, long n, ActorRef<Sink> sink) {
      this.rng = new Rng(id + 1);
      this.all = all;
      this.n = n;
      this.sink = sink;
      this.id = id;
    }

    void next() throws Exception {
      if (sent == n) {
        long s = sent;
        sink.tell(l -> l.done(s));
      } else {
        long i = sent++;
        expected = i;
        ActorRef<Big> me = all.get(id);
        all.get(rng.next(all.size())).tell(l -> l.ping(i, me));
      }
    }

    void ping(long i, ActorRef<Big> from) throws Exception {
      from.tell(l -> l.pong(i));
    }

    void pong(long i) throws Exception {
      check(expected, i, "pong");
      next();
    }
  }

  static final class Sink {
    final int expected;
    final long n;
    final CompletableFuture<Void> done;
    int count;

    Sink(int expected, long n, CompletableFuture<Void> done) {
      this.expected = expected;
      this.n = n;
      this.done = done;
    }

    void done(long sent) {
      check(n, sent, "pings");
      if (++count == expected) {
        done.complete(null);
      }
    }
  }

  static List<Metric> big(Params p) throws Exception {
    int k = p.get("actors");
    long n = p.getLong("n");
    var done = new CompletableFuture<Void>();
    var sink = start(new Sink(k, n, done));
    List<ActorRef<Big>> refs = new ArrayList<>();
    List<A<Big>> as = many(k, i -> new Big(i, refs, n, sink.ref), null);
    as.forEach(a -> refs.add(a.ref));
    long t0 = System.nanoTime();
    for (ActorRef<Big> a : refs) {
      a.tell(Big::next);
    }
    await(done);
    long t = System.nanoTime() - t0;
    as.forEach(A::stop);
    sink.stop();
    return rate(2L * k * n, t, "msgs/s");
  }

  // ---- k: banking ----
  static final class Account {
    long balance = 1_000_000_000L;

    void credit(long amount, ActorRef<Account> dest, ActorRef<Teller> teller) throws Exception {
      balance -= amount;
      dest.ask(l -> l.debit(amount));
      teller.tell(Teller::completed);
    }

    boolean debit(long amount) {
      balance += amount;
      return true;
    }

    long get() {
      return balance;
    }
  }

  static final class Teller {
    final List<A<Account>> accounts;
    final int n;
    final CompletableFuture<Void> done;
    int completed;

    Teller(List<A<Account>> accounts, int n, CompletableFuture<Void> done) {
      this.accounts = accounts;
      this.n = n;
      this.done = done;
    }

    void run(ActorRef<Teller> me) throws Exception {
      Rng rng = new Rng(123456);
      int k = accounts.size();
      for (int i = 0; i < n; i++) {
        int src = rng.next(k / 10 * 8);
        int off = Math.max(1, rng.next(k - src));
        long amount = rng.next(1000);
        ActorRef<Account> dest = accounts.get(src + off).ref;
        accounts.get(src).ref.tell(l -> l.credit(amount, dest, me));
      }
    }

    void completed() {
      if (++completed == n) {
        done.complete(null);
      }
    }
  }

  static List<Metric> banking(Params p) throws Exception {
    int k = p.get("accounts");
    int n = p.get("n");
    var done = new CompletableFuture<Void>();
    List<A<Account>> as = many(k, i -> new Account(), null);
    var teller = start(new Teller(as, n, done));
    long t0 = System.nanoTime();
    teller.ref.tell(l -> l.run(teller.ref));
    await(done);
    long t = System.nanoTime() - t0;
    long sum = 0;
    for (A<Account> a : as) {
      sum += a.ref.<Long>ask(Account::get);
      a.stop();
    }
    check(k * 1_000_000_000L, sum, "sum of balances");
    teller.stop();
    return rate(n, t, "tx/s");
  }

  // ---- l: skewed CPU ----
  static final class Burner {
    final long loops;
    final CountDownLatch latch;
    long x = 1;

    Burner(long loops, CountDownLatch latch) {
      this.loops = loops;
      this.latch = latch;
    }

    void add(long v) {
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
    List<A<Burner>> as = many(k, i -> new Burner(loops, latch), null);
    Rng rng = new Rng(42);
    long t0 = System.nanoTime();
    for (int i = 0; i < n; i++) {
      long v = i;
      as.get(Math.min(rng.next(k), Math.min(rng.next(k), rng.next(k)))).ref.tell(l -> l.add(v));
    }
    latch.await();
    double r = n * 1e9 / (System.nanoTime() - t0);
    as.forEach(A::stop);
    double ideal = Math.max(before, Burn.idealRate(n, loops));
    return List.of(new Metric("rate", r, "msgs/s"), new Metric("efficiency", 100 * r / ideal, "%"));
  }

  public static void main(String[] args) {
    Map<String, Bench.Workload> w = new LinkedHashMap<>();
    w.put("pingpong", JoxPeer::pingpong);
    w.put("call-latency", p -> callLatency(p, false));
    w.put("call-latency-vt", p -> callLatency(p, true));
    w.put("call-nested", JoxPeer::callNested);
    w.put("call-actor", JoxPeer::callActor);
    w.put("cast-throughput", JoxPeer::castThroughput);
    w.put("fan-in", JoxPeer::fanIn);
    w.put("fjthrput", JoxPeer::fjthrput);
    w.put("spawn", JoxPeer::spawn);
    w.put("memory", JoxPeer::memory);
    w.put("threadring", JoxPeer::threadring);
    w.put("big", JoxPeer::big);
    w.put("banking", JoxPeer::banking);
    w.put("skewed", JoxPeer::skewed);
    w.put("blocking", JoxPeer::blocking);
    Bench.main("jox", w, args);
  }
}
