package peers.limit;

import static dev.troupe.examples.benchmarks.loop.Bench.await;
import static dev.troupe.examples.benchmarks.loop.Bench.check;

import dev.troupe.examples.benchmarks.loop.Bench;
import dev.troupe.examples.benchmarks.loop.Bench.Metric;
import dev.troupe.examples.benchmarks.loop.Bench.Params;
import dev.troupe.examples.benchmarks.loop.Burn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jctools.queues.MpscArrayQueue;
import org.jctools.queues.MpscUnboundedArrayQueue;
import org.jctools.queues.SpscArrayQueue;

/**
 * What the machine allows: queues between two spinning threads, bare virtual threads, plain method
 * calls and CAS. No actor, no protection against failure, no fairness: ceilings, not rivals.
 */
public final class LimitPeer {
  private LimitPeer() {}

  record Add(long v) {}

  static Metric rate(String name, long n, long nanos, String unit) {
    return new Metric(name, n * 1e9 / nanos, unit);
  }

  /** Spins, and gives the core away now and then, since there may be more threads than cores. */
  static int idle(int spins) {
    if (spins < 1000) {
      Thread.onSpinWait();
    } else {
      Thread.yield();
    }
    return spins + 1;
  }

  // ---- two platform threads, one token, two queues ----
  static List<Metric> pingpong(Params p) throws Exception {
    long n = p.getLong("n");
    Queue<Add> there = new SpscArrayQueue<>(64);
    Queue<Add> back = new SpscArrayQueue<>(64);
    Thread echo =
        Thread.ofPlatform()
            .start(() -> {
              for (long i = 0; i < n; i++) {
                Add m;
                int s = 0;
                while ((m = there.poll()) == null) {
                  s = idle(s);
                }
                back.offer(new Add(m.v));
              }
            });
    long t0 = System.nanoTime();
    for (long i = 0; i < n; i++) {
      there.offer(new Add(i));
      Add m;
      int s = 0;
      while ((m = back.poll()) == null) {
        s = idle(s);
      }
      if (m.v != i) {
        check(i, m.v, "pong");
      }
    }
    long t = System.nanoTime() - t0;
    echo.join();
    return List.of(rate("rate", 2 * n, t, "msgs/s"));
  }

  static List<Metric> callLatency(Params p) throws Exception {
    int n = p.get("n");
    Queue<Add> there = new MpscArrayQueue<>(64);
    Queue<Add> back = new SpscArrayQueue<>(64);
    Thread echo =
        Thread.ofPlatform()
            .start(() -> {
              for (long i = 0; i < n; i++) {
                Add m;
                int s = 0;
                while ((m = there.poll()) == null) {
                  s = idle(s);
                }
                back.offer(new Add(m.v + 1));
              }
            });
    List<Metric> r =
        Bench.calls(
            n,
            1,
            v -> {
              there.offer(new Add(v));
              Add m;
              int s = 0;
              while ((m = back.poll()) == null) {
                s = idle(s);
              }
              return m.v;
            });
    echo.join();
    return r;
  }

  // ---- one producer (or several), one consumer ----
  static long handOff(Queue<Add> q, int producers, long n) throws Exception {
    var done = new CompletableFuture<Long>();
    Thread.ofPlatform()
        .start(() -> {
          long expected = producers * n;
          long sum = 0;
          int s = 0;
          for (long got = 0; got < expected; ) {
            Add m = q.poll();
            if (m == null) {
              s = idle(s);
            } else {
              s = 0;
              sum += m.v;
              got++;
            }
          }
          done.complete(sum);
        });
    var go = new CountDownLatch(1);
    Runnable producer =
        () -> {
          try {
            go.await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          for (long i = 0; i < n; i++) {
            Add m = new Add(i);
            int s = 0;
            while (!q.offer(m)) {
              s = idle(s);
            }
          }
        };
    for (int i = 0; i < producers; i++) {
      Thread.ofPlatform().start(producer);
    }
    long t0 = System.nanoTime();
    go.countDown();
    long sum = await(done);
    long t = System.nanoTime() - t0;
    check(producers * (n * (n - 1) / 2), sum, "sum");
    return t;
  }

  static List<Metric> castThroughput(Params p) throws Exception {
    long n = p.getLong("n");
    long unbounded = handOff(new MpscUnboundedArrayQueue<>(1024), 1, n);
    long array = handOff(new MpscArrayQueue<>(65536), 1, n);
    // one thread does both ends, in batches of 128: the queue without any contention
    Queue<Add> q = new MpscArrayQueue<>(65536);
    long t0 = System.nanoTime();
    long sum = 0;
    for (long i = 0; i < n; ) {
      long to = Math.min(n, i + 128);
      for (; i < to; i++) {
        q.offer(new Add(i));
      }
      Add m;
      while ((m = q.poll()) != null) {
        sum += m.v;
      }
    }
    long single = System.nanoTime() - t0;
    check(n * (n - 1) / 2, sum, "sum");
    return List.of(
        rate("rate", n, unbounded, "msgs/s"),
        rate("rate-array", n, array, "msgs/s"),
        rate("rate-one-thread", n, single, "msgs/s"));
  }

  static List<Metric> fanIn(Params p) throws Exception {
    int k = p.get("producers");
    long n = p.getLong("n");
    long t = handOff(new MpscUnboundedArrayQueue<>(1024), k, n);
    return List.of(rate("rate", k * n, t, "msgs/s"));
  }

  // ---- parking: what waking a thread costs ----
  static final class Baton {
    volatile int turn;
    final Thread[] threads = new Thread[2];

    Runnable player(int me, long n) {
      return () -> {
        for (long i = 0; i < n; i++) {
          while (turn != me) {
            LockSupport.park(this);
          }
          turn = 1 - me;
          LockSupport.unpark(threads[1 - me]);
        }
      };
    }
  }

  static long baton(Thread.Builder b, long n) throws Exception {
    Baton x = new Baton();
    x.threads[0] = b.unstarted(x.player(0, n));
    x.threads[1] = b.unstarted(x.player(1, n));
    long t0 = System.nanoTime();
    x.threads[1].start();
    x.threads[0].start();
    x.threads[0].join();
    x.threads[1].join();
    return System.nanoTime() - t0;
  }

  static List<Metric> park(Params p) throws Exception {
    long n = p.getLong("n");
    return List.of(
        rate("rate-virtual", 2 * n, baton(Thread.ofVirtual(), n), "wakes/s"),
        rate("rate-platform", 2 * n, baton(Thread.ofPlatform(), n), "wakes/s"));
  }

  // ---- bare virtual threads ----
  static List<Metric> spawn(Params p) throws Exception {
    int n = p.get("actors");
    var ended = new CountDownLatch(n);
    long t0 = System.nanoTime();
    for (int i = 0; i < n; i++) {
      Thread.ofVirtual().start(ended::countDown);
    }
    ended.await();
    return List.of(rate("rate", n, System.nanoTime() - t0, "actors/s"));
  }

  static List<Metric> memory(Params p) throws Exception {
    int n = p.get("actors");
    Thread[] ts = new Thread[n];
    long[] before = Bench.memoryNow();
    var started = new CountDownLatch(n);
    for (int i = 0; i < n; i++) {
      ts[i] =
          Thread.ofVirtual()
              .start(() -> {
                started.countDown();
                LockSupport.park();
              });
    }
    started.await();
    long[] after = Bench.memoryNow();
    for (Thread t : ts) {
      LockSupport.unpark(t);
    }
    return Bench.memory(before, after, n);
  }

  static List<Metric> blocking(Params p) throws Exception {
    int n = p.get("actors");
    long ms = p.getLong("ms");
    var ended = new CountDownLatch(n);
    long t0 = System.nanoTime();
    for (int i = 0; i < n; i++) {
      Thread.ofVirtual()
          .start(() -> {
            try {
              Thread.sleep(ms);
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
            ended.countDown();
          });
    }
    ended.await();
    return List.of(new Metric("wall", (System.nanoTime() - t0) / 1e6, "ms"));
  }

  // ---- one thread ----
  interface Target {
    long call(Add m);
  }

  static final class Even implements Target {
    long count;

    @Override
    public long call(Add m) {
      count += m.v & 1;
      return count;
    }
  }

  static final class Odd implements Target {
    long count;

    @Override
    public long call(Add m) {
      count += m.v & 3;
      return count;
    }
  }

  static List<Metric> methodCall(Params p) {
    long n = p.getLong("n");
    // two receivers behind one interface, so that the call is not simply folded away
    Target[] ts = {new Even(), new Odd()};
    long x = 0;
    long t0 = System.nanoTime();
    for (long i = 0; i < n; i++) {
      x += ts[(int) (i & 1)].call(new Add(i));
    }
    long t = System.nanoTime() - t0;
    Burn.sink = x;
    return List.of(rate("rate", n, t, "calls/s"));
  }

  static List<Metric> cas(Params p) {
    long n = p.getLong("n");
    AtomicLong a = new AtomicLong();
    long t0 = System.nanoTime();
    for (long i = 0; i < n; i++) {
      long v;
      do {
        v = a.get();
      } while (!a.compareAndSet(v, v + 1));
    }
    long t1 = System.nanoTime();
    for (long i = 0; i < n; i++) {
      a.getAndAdd(1);
    }
    long t2 = System.nanoTime();
    check(2 * n, a.get(), "increments");
    return List.of(rate("rate", n, t1 - t0, "ops/s"), rate("rate-getAndAdd", n, t2 - t1, "ops/s"));
  }

  public static void main(String[] args) {
    Map<String, Bench.Workload> w = new LinkedHashMap<>();
    w.put("pingpong", LimitPeer::pingpong);
    w.put("call-latency", LimitPeer::callLatency);
    w.put("cast-throughput", LimitPeer::castThroughput);
    w.put("fan-in", LimitPeer::fanIn);
    w.put("spawn", LimitPeer::spawn);
    w.put("memory", LimitPeer::memory);
    w.put("blocking", LimitPeer::blocking);
    w.put("park", LimitPeer::park);
    w.put("method-call", LimitPeer::methodCall);
    w.put("cas", LimitPeer::cas);
    Bench.main("limit", w, args);
  }
}
