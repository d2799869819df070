package dev.troupe.trust.errors;

import dev.troupe.internal.host.StackReserve;

/**
 * Prints how much stack the reserves take when they have been compiled as far as they will be, by a
 * JVM that waits for its compiler. The depth is counted in frames of {@link #dive}, which the
 * caller keeps from being compiled, so that all are of one size.
 */
final class ReserveDepth {

  private static final int STACK = 512 * 1024;
  private static final int WARM = 100_000;

  /** What a thread cannot use for such frames: the JVM's zones at the end of its stack. */
  private static final int ZONES = 100 * 1024;

  private static Runnable reserve = () -> {};
  private static int deepest;
  private static int refusedAt;

  private ReserveDepth() {}

  public static void main(String[] args) throws InterruptedException {
    for (int i = 0; i < WARM; i++) {
      StackReserve.forSteps();
      StackReserve.forStart();
    }
    System.out.println("steps=" + taken(StackReserve::forSteps));
    System.out.println("start=" + taken(StackReserve::forStart));
  }

  /** How many bytes a reserve takes, roughly. */
  private static long taken(Runnable which) throws InterruptedException {
    reserve = which;
    refusedAt = -1;
    Thread diver = new Thread(null, ReserveDepth::dive, "diver", STACK);
    diver.start();
    diver.join();
    return (long) (deepest - refusedAt) * (STACK - ZONES) / deepest;
  }

  private static void dive() {
    try {
      dive(0);
    } catch (StackOverflowError end) {
      // Here the stack is full.
    }
  }

  private static void dive(int depth) {
    deepest = depth;
    if (refusedAt < 0) {
      try {
        reserve.run();
      } catch (StackOverflowError refused) {
        refusedAt = depth;
      }
    }
    dive(depth + 1);
  }
}
