package dev.troupe.examples.benchmarks.load;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long things have waited, as noted by any thread. */
final class Waits {

  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

  /** Notes a wait that began then and ends now. */
  void since(long nanoTime) {
    nanos.add(System.nanoTime() - nanoTime);
  }

  /** The wait that as large a part of all did not exceed. */
  double quantile(double part) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted[(int) (sorted.length * part)];
  }
}
