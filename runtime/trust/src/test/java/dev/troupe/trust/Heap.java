package dev.troupe.trust;

import java.lang.management.ManagementFactory;

/** How much of the heap is in use once the collector has done what it can. */
public final class Heap {

  private Heap() {}

  public static long live() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }
}
