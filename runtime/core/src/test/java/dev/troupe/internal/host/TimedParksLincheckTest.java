package dev.troupe.internal.host;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.troupe.internal.Scenarios;
import java.util.concurrent.atomic.AtomicLong;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/**
 * Waits that begin and end while the clock sweeps and is closed: one that lasts is woken in the
 * end, or knows that it must look after itself; and of one that is over no alarm is left.
 */
final class TimedParksLincheckTest {

  private static final int MOST = 5;
  private static final int STEPS = 6; // more than there is to ring; a closed clock takes any number

  /** One wait after the other for each thread. */
  public abstract static class Waits {
    private final AtomicLong now = new AtomicLong();
    private final AlarmClockLincheckTest.Clock clock = new AlarmClockLincheckTest.Clock(now);
    private final boolean[] woken = new boolean[MOST];
    private final Thread[] threads = new Thread[MOST];
    private final TimedParks.Note[] notes = new TimedParks.Note[MOST]; // each its own thread's
    private final boolean[] alone = new boolean[MOST];
    private final TimedParks parks = parks(clock);

    /** Instead of unparking. */
    private void wakes(Thread thread) {
      for (int i = 0; i < MOST; i++) {
        if (thread != null && threads[i] == thread) {
          woken[i] = true;
        }
      }
    }

    Waits() {
      for (int i = 0; i < MOST; i++) {
        threads[i] = new Thread();
      }
    }

    abstract TimedParks parks(AlarmClock clock);

    @Operation
    public void begin(@Param(gen = ThreadIdGen.class) int thread) {
      if (notes[thread] == null) {
        woken[thread] = false;
        do {
          notes[thread] = parks.begin(threads[thread], TimedParks.SHORTEST);
        } while (notes[thread] == null);
        alone[thread] = parks.isClosed();
      }
    }

    @Operation
    public void end(@Param(gen = ThreadIdGen.class) int thread) {
      if (notes[thread] != null) {
        parks.end(notes[thread]);
        notes[thread] = null;
      }
    }

    /** Time goes on, and the clock's thread rings what is due. */
    @Operation(nonParallelGroup = "clock")
    public void sweep() {
      now.addAndGet(4_000_000);
      for (int i = 0; i < STEPS; i++) {
        clock.step();
      }
    }

    @Operation
    public void close() {
      parks.close();
      clock.close();
    }

    @Validate
    public void whoWaitsIsWokenAndNothingIsLeft() {
      for (int i = 0; i < 20; i++) {
        sweep();
      }
      for (int i = 0; i < MOST; i++) {
        if (notes[i] != null && !woken[i] && !alone[i]) {
          throw new IllegalStateException(i + " sleeps for ever");
        }
      }
      if (clock.hasAlarms()) {
        throw new IllegalStateException("an alarm is left");
      }
    }
  }

  /** The real ones. */
  public static final class Real extends Waits {
    @Override
    TimedParks parks(AlarmClock clock) {
      return new TimedParks(clock) {
        @Override
        void unpark(Thread thread) {
          Real.super.wakes(thread);
        }
      };
    }
  }

  /** A planted bug: who waits is not told that the clock is closed. */
  public static final class NotTold extends Waits {
    @Override
    TimedParks parks(AlarmClock clock) {
      return new TimedParks(clock) {
        @Override
        void unpark(Thread thread) {
          if (!isClosed()) {
            NotTold.super.wakes(thread);
          }
        }
      };
    }
  }

  private static ModelCheckingOptions options() {
    return new ModelCheckingOptions()
        .iterations(4)
        .invocationsPerIteration(300)
        .minimizeFailedScenario(false)
        .actorsBefore(0)
        .actorsAfter(0)
        .threads(2)
        .actorsPerThread(3);
  }

  @Test
  void whoWaitsIsWoken() {
    options()
        .addCustomScenario(Scenarios.of(Real.class, "begin(0)", "sweep", "begin(1)"))
        .addCustomScenario(Scenarios.of(Real.class, "begin(0)", "sweep", "end(0)"))
        .addCustomScenario(Scenarios.of(Real.class, "begin(0)", "sweep", "close"))
        .addCustomScenario(Scenarios.of(Real.class, "", "begin(0)", "close"))
        .check(Real.class);
  }

  @Test
  void plantedSilentEndOfTheClockIsFound() {
    assertThrows(
        LincheckAssertionError.class, () -> options().iterations(200).check(NotTold.class));
  }
}
