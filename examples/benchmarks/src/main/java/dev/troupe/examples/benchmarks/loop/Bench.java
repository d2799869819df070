package dev.troupe.examples.benchmarks.loop;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The measuring loop of the JVM peers: one process, one workload, some warm-up iterations, then
 * measured iterations, then one RESULT line for each metric.
 */
public final class Bench {
  private Bench() {}

  /** One number of one iteration. */
  public record Metric(String name, double value, String unit) {}

  /** One iteration: sets up, measures, checks, tears down. Throws when a count is wrong. */
  @FunctionalInterface
  public interface Workload {
    List<Metric> run(Params p) throws Exception;
  }

  /** Sizes come from workloads.conf by way of run.sh; a program has no defaults of its own. */
  public static final class Params {
    private final Map<String, Long> values = new TreeMap<>();

    public long getLong(String key) {
      Long v = values.get(key);
      if (v == null) {
        throw new IllegalArgumentException("missing parameter " + key + "=");
      }
      return v;
    }

    public int get(String key) {
      return Math.toIntExact(getLong(key));
    }

    public long getOr(String key, long dflt) {
      return values.getOrDefault(key, dflt);
    }

    /** The sizes, without the settings of the measuring loop. */
    public String describe() {
      StringBuilder sb = new StringBuilder();
      values.forEach((k, v) -> {
        if (!k.startsWith("it.")) {
          sb.append(sb.isEmpty() ? "" : ",").append(k).append('=').append(v);
        }
      });
      return sb.toString();
    }
  }

  /** args: WORKLOAD key=value... ; the process ends here. */
  public static void main(String peer, Map<String, Workload> workloads, String[] args) {
    System.exit(run(peer, workloads, args, System.out));
  }

  /** The same within a process that goes on: the exit status, 0 if all was right. */
  public static int run(
      String peer, Map<String, Workload> workloads, String[] args, PrintStream out) {
    if (args.length == 0 || args[0].equals("list")) {
      workloads.keySet().forEach(out::println);
      return 0;
    }
    String name = args[0];
    Workload w = workloads.get(name);
    if (w == null) {
      out.println("SKIP " + peer + " " + name);
      return 0;
    }
    Params p = new Params();
    for (int i = 1; i < args.length; i++) {
      int eq = args[i].indexOf('=');
      p.values.put(args[i].substring(0, eq), Long.parseLong(args[i].substring(eq + 1)));
    }
    try {
      measure(peer, name, w, p, out);
    } catch (Throwable t) {
      out.println("ERROR " + peer + " " + name + " " + t);
      t.printStackTrace();
      return 1;
    }
    return 0;
  }

  private static void measure(String peer, String name, Workload w, Params p, PrintStream out)
      throws Exception {
    long warmIters = p.getOr("it.warm", 3);
    long warmNanos = p.getOr("it.warmMs", 3000) * 1_000_000;
    long minIters = p.getOr("it.min", 5);
    long minNanos = p.getOr("it.minMs", 3000) * 1_000_000;
    long maxNanos = p.getOr("it.maxMs", 30000) * 1_000_000;
    boolean verbose = System.getenv("PEERS_VERBOSE") != null;

    // Warm-up: at least warmIters iterations and at least warmNanos, but never past maxNanos.
    long t0 = System.nanoTime();
    for (int i = 0; ; i++) {
      long el = System.nanoTime() - t0;
      if ((i >= warmIters && el >= warmNanos) || (i > 0 && el >= maxNanos / 2) || warmIters == 0) {
        break;
      }
      List<Metric> r = w.run(p);
      if (verbose) {
        System.err.println("warm " + r);
      }
    }
    Map<String, List<Double>> values = new LinkedHashMap<>();
    Map<String, String> units = new LinkedHashMap<>();
    t0 = System.nanoTime();
    int iters = 0;
    while (true) {
      long el = System.nanoTime() - t0;
      if ((iters >= minIters && el >= minNanos) || (iters > 0 && el >= maxNanos)) {
        break;
      }
      List<Metric> r = w.run(p);
      if (verbose) {
        System.err.println("meas " + r);
      }
      for (Metric m : r) {
        values.computeIfAbsent(m.name, k -> new ArrayList<>()).add(m.value);
        units.put(m.name, m.unit);
      }
      iters++;
    }
    for (var e : values.entrySet()) {
      double[] v = e.getValue().stream().mapToDouble(Double::doubleValue).sorted().toArray();
      out.println(
          "RESULT "
              + peer
              + " "
              + name
              + " "
              + e.getKey()
              + " "
              + num(median(v))
              + " "
              + num(v[0])
              + " "
              + num(v[v.length - 1])
              + " "
              + units.get(e.getKey())
              + " "
              + p.describe()
              + ",iters="
              + iters);
    }
  }

  private static double median(double[] sorted) {
    int n = sorted.length;
    return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }

  private static String num(double v) {
    return Math.abs(v) >= 1000
        ? String.format(Locale.ROOT, "%.0f", v)
        : String.format(Locale.ROOT, "%.2f", v);
  }

  // ---- small helpers for the workloads ----

  public static List<Metric> rate(long count, long nanos, String unit) {
    return List.of(new Metric("rate", count * 1e9 / nanos, unit));
  }

  public static void check(long expected, long actual, String what) {
    if (expected != actual) {
      throw new IllegalStateException(what + ": expected " + expected + " but got " + actual);
    }
  }

  /** Waits for an iteration's completion signal; an iteration never takes longer than 5 minutes. */
  public static <T> T await(CompletableFuture<T> f) throws Exception {
    return f.get(300, TimeUnit.SECONDS);
  }

  /** A synchronous call as seen by the external caller. */
  @FunctionalInterface
  public interface Call {
    long call(long v) throws Exception;
  }

  /** n synchronous calls, each expected to answer v + plus; rate, median and 99th percentile. */
  public static List<Metric> calls(int n, long plus, Call c) throws Exception {
    long[] lat = new long[n];
    long t0 = System.nanoTime();
    long prev = t0;
    for (int i = 0; i < n; i++) {
      long r = c.call(i);
      long now = System.nanoTime();
      lat[i] = now - prev;
      prev = now;
      if (r != i + plus) {
        check(i + plus, r, "reply");
      }
    }
    long total = prev - t0;
    Arrays.sort(lat);
    return List.of(
        new Metric("rate", n * 1e9 / total, "calls/s"),
        new Metric("p50", lat[n / 2], "ns"),
        new Metric("p99", lat[(int) (n * 0.99)], "ns"));
  }

  /** The same from a virtual thread, the caller a Java 25 program would most often have. */
  public static List<Metric> callsFromVirtual(int n, long plus, Call c) throws Exception {
    CompletableFuture<List<Metric>> f = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(() -> {
          try {
            f.complete(calls(n, plus, c));
          } catch (Throwable t) {
            f.completeExceptionally(t);
          }
        });
    return await(f);
  }

  /** Used heap after several full collections, in bytes. */
  public static long usedHeap() throws InterruptedException {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(100);
      Runtime r = Runtime.getRuntime();
      best = Math.min(best, r.totalMemory() - r.freeMemory());
    }
    return best;
  }

  /** Resident set of this process in bytes, 0 where the system does not say. */
  public static long rss() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("VmRSS:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024;
        }
      }
    } catch (IOException e) {
      // not Linux
    }
    return 0;
  }

  /** before and after are {used heap, rss}. */
  public static List<Metric> memory(long[] before, long[] after, int count) {
    return List.of(
        new Metric("heap", (double) (after[0] - before[0]) / count, "B/actor"),
        new Metric("rss", (double) (after[1] - before[1]) / count, "B/actor"));
  }

  public static long[] memoryNow() throws InterruptedException {
    long heap = usedHeap();
    return new long[] {heap, rss()};
  }
}
