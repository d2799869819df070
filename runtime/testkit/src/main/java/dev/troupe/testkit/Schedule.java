package dev.troupe.testkit;

import java.util.List;
import java.util.SplittableRandom;

/** Which of the runnable threads goes on, and where a running one is made to wait. */
abstract sealed class Schedule {

  final SplittableRandom random;

  private Schedule(SplittableRandom random) {
    this.random = random;
  }

  /** One by chance: half the seeds are fair, the others have favourites. */
  static Schedule of(SplittableRandom random) {
    return random.nextBoolean() ? new Fair(random) : new Favourites(random);
  }

  /** The place of the one that goes on. */
  abstract int choose(List<Strand> runnable);

  /** Whether the running thread is to wait here, at a place where it might be made to. */
  abstract boolean interrupts(Strand running);

  /** A thread is new. */
  abstract void starts(Strand strand);

  /** A thread has given way by itself, as one does that waits for another in a loop. */
  abstract void yields(Strand strand);

  /** Everyone has the same chance. */
  private static final class Fair extends Schedule {
    private final int oneIn;

    Fair(SplittableRandom random) {
      super(random);
      this.oneIn = 1 << (1 + random.nextInt(7));
    }

    @Override
    int choose(List<Strand> runnable) {
      return random.nextInt(runnable.size());
    }

    @Override
    boolean interrupts(Strand running) {
      return random.nextInt(oneIn) == 0;
    }

    @Override
    void starts(Strand strand) {}

    @Override
    void yields(Strand strand) {}
  }

  /**
   * The runnable thread of the highest priority goes on; priorities are by chance and change at few
   * points. It finds what needs few but particular switches, and a thread that is slow all the
   * time.
   */
  private static final class Favourites extends Schedule {
    private static final int CHANGES_ONE_IN = 300;

    private long lowest = -1;

    Favourites(SplittableRandom random) {
      super(random);
    }

    @Override
    int choose(List<Strand> runnable) {
      int best = 0;
      for (int i = 1; i < runnable.size(); i++) {
        if (runnable.get(i).priority > runnable.get(best).priority) {
          best = i;
        }
      }
      if (random.nextInt(CHANGES_ONE_IN) == 0) {
        runnable.get(best).priority = lowest--; // else one that is always runnable starves the rest
      }
      return best;
    }

    @Override
    boolean interrupts(Strand running) {
      if (random.nextInt(CHANGES_ONE_IN) != 0) {
        return false;
      }
      running.priority = lowest--;
      return true;
    }

    @Override
    void starts(Strand strand) {
      strand.priority = random.nextLong(1L << 40);
    }

    @Override
    void yields(Strand strand) {
      strand.priority = lowest--;
    }
  }
}
