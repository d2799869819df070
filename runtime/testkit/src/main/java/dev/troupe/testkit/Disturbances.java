package dev.troupe.testkit;

import java.util.SplittableRandom;

/** What a machine does to its threads that is allowed, if rare. */
sealed interface Disturbances {

  /** Whether a park returns at once, as the JDK says that it may. */
  boolean wakesForNoReason(SplittableRandom random);

  /** Whether the thread that would go on now is held up, as by a collector or a busy machine. */
  boolean stalls(SplittableRandom random);

  /** How long a thread runs, by the virtual clock, before it parks or yields. */
  long stepNanos(SplittableRandom random);

  /** A machine that is at ease. */
  record Calm() implements Disturbances {
    @Override
    public boolean wakesForNoReason(SplittableRandom random) {
      return false;
    }

    @Override
    public boolean stalls(SplittableRandom random) {
      return false;
    }

    @Override
    public long stepNanos(SplittableRandom random) {
      return 1_000;
    }
  }

  /** One that is not. */
  record Rough() implements Disturbances {
    private static final int SPURIOUS_ONE_IN = 20;
    private static final int STALLS_ONE_IN = 500;

    @Override
    public boolean wakesForNoReason(SplittableRandom random) {
      return random.nextInt(SPURIOUS_ONE_IN) == 0;
    }

    @Override
    public boolean stalls(SplittableRandom random) {
      return random.nextInt(STALLS_ONE_IN) == 0;
    }

    @Override
    public long stepNanos(SplittableRandom random) {
      return 100L << random.nextInt(10);
    }
  }
}
