package dev.troupe.examples.benchmarks.loop;

/** CPU work of a known length: a dependent chain of multiply-adds, calibrated once per process. */
public final class Burn {
  private Burn() {}

  public static volatile long sink;

  public static long burn(long x, long loops) {
    for (long i = 0; i < loops; i++) {
      x = (x * 69069L + 12345L) & 0x7fffffffL;
    }
    return x;
  }

  /** Loops that take {@code nanos} on this machine, the fastest of many probes. */
  public static long calibrate(long nanos) {
    final long probe = 20_000;
    double best = Double.MAX_VALUE;
    long x = 1;
    long until = System.nanoTime() + 500_000_000L;
    while (System.nanoTime() < until) {
      long t0 = System.nanoTime();
      x = burn(x, probe);
      long t = System.nanoTime() - t0;
      best = Math.min(best, (double) t / probe);
    }
    sink = x;
    return Math.max(1, Math.round(nanos / best));
  }

  /**
   * The rate (messages per second) of {@code total} burns split evenly over as many plain platform
   * threads as there are cores: the ceiling an actor run is compared with. Measured before and
   * after the run, since the capacity of a virtual machine drifts.
   */
  public static double idealRate(long total, long loops) throws InterruptedException {
    Thread.sleep(50);
    int cores = Runtime.getRuntime().availableProcessors();
    Thread[] ts = new Thread[cores];
    long t0 = System.nanoTime();
    for (int c = 0; c < cores; c++) {
      long share = total / cores + (c < total % cores ? 1 : 0);
      long seed = c + 1L;
      ts[c] =
          Thread.ofPlatform()
              .start(() -> {
                long x = seed;
                for (long i = 0; i < share; i++) {
                  x = burn(x, loops);
                }
                sink = x;
              });
    }
    for (Thread t : ts) {
      t.join();
    }
    return total * 1e9 / (System.nanoTime() - t0);
  }
}
