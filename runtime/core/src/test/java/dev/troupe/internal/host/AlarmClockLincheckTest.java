package dev.troupe.internal.host;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicLong;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/**
 * Alarms that are set, set anew and cancelled while the clock's thread rings and goes to sleep:
 * each that is set in the end rings in time, none rings more often than it was set and not
 * cancelled, and so the thread is woken whenever it would sleep too long.
 */
final class AlarmClockLincheckTest {

  private static final int MOST = 5;
  private static final long TICK = 1 << 20;

  /** The real clock, whose thread's part is played by the test. */
  static class Clock extends AlarmClock {
    private final AtomicLong now;
    private volatile boolean permit; // as that of LockSupport
    private volatile long until; // the thread sleeps until then, unless it has the permit

    Clock(AtomicLong now) {
      super("lincheck", now::get);
      this.now = now;
    }

    @Override
    Thread startThread() {
      return Thread.currentThread();
    }

    @Override
    void wake(Thread sleeper) {
      permit = true;
    }

    @Override
    void sleep(long nanos) {
      until = nanos == Long.MAX_VALUE ? nanos : now.get() + nanos;
    }

    /** One step of the thread, if it does not sleep. */
    boolean step() {
      if (until > now.get() && !permit) {
        return false;
      }
      permit = false;
      until = 0;
      ringOrSleep();
      return true;
    }
  }

  /** A planted bug: nobody wakes the thread. */
  static final class Deaf extends Clock {
    Deaf(AtomicLong now) {
      super(now);
    }

    @Override
    void wake(Thread sleeper) {}
  }

  /** One alarm for each thread. */
  public abstract static class Alarms {
    private final AtomicLong now = new AtomicLong();
    private final Clock clock = clock(now);
    private final Counting[] alarms = new Counting[MOST];
    private volatile boolean late;

    private final class Counting extends Alarm {
      private int toRing; // how often at most; written by its own thread
      private boolean set;
      private int rung; // written by the clock's thread

      @Override
      protected void ring() {
        rung++;
        late |= now.get() > (due + 2) * TICK;
      }
    }

    Alarms() {
      for (int i = 0; i < MOST; i++) {
        alarms[i] = new Counting();
      }
    }

    abstract Clock clock(AtomicLong time);

    @Operation
    public void set(@Param(gen = ThreadIdGen.class) int thread) {
      set(thread, 3);
    }

    @Operation
    public void setSooner(@Param(gen = ThreadIdGen.class) int thread) {
      set(thread, 1);
    }

    private void set(int thread, int ticks) {
      alarms[thread].toRing++;
      alarms[thread].set = true;
      clock.set(alarms[thread], ticks * TICK);
    }

    @Operation
    public void cancel(@Param(gen = ThreadIdGen.class) int thread) {
      alarms[thread].set = false;
      if (clock.cancel(alarms[thread])) {
        alarms[thread].toRing--;
      }
    }

    @Operation(nonParallelGroup = "clock")
    public void step() {
      clock.step();
    }

    /** Time goes on, and only where the thread sleeps. */
    @Validate
    public void allHaveRungInTime() {
      while (clock.step() || clock.until < Long.MAX_VALUE) {
        now.set(Math.max(now.get(), clock.until < Long.MAX_VALUE ? clock.until : 0));
      }
      for (Counting alarm : alarms) {
        boolean left = alarm.slot != TimerWheel.NOWHERE;
        if (left || alarm.rung > alarm.toRing || (alarm.set && alarm.rung == 0) || late) {
          throw new IllegalStateException(
              "left " + left + ", rung " + alarm.rung + " of " + alarm.toRing + ", late " + late);
        }
      }
    }
  }

  /** Drives the real clock. */
  public static final class Real extends Alarms {
    @Override
    Clock clock(AtomicLong time) {
      return new Clock(time);
    }
  }

  /** Drives the planted bug. */
  public static final class NeverWoken extends Alarms {
    @Override
    Clock clock(AtomicLong time) {
      return new Deaf(time);
    }
  }

  private static ModelCheckingOptions options() {
    return new ModelCheckingOptions()
        .iterations(4)
        .invocationsPerIteration(200)
        .minimizeFailedScenario(false)
        .actorsBefore(0)
        .actorsAfter(0)
        .threads(2)
        .actorsPerThread(3);
  }

  @Test
  void whatIsSetRingsInTimeAndNoOftener() {
    options().check(Real.class);
  }

  @Test
  void plantedDeafThreadIsFound() {
    assertThrows(
        LincheckAssertionError.class, () -> options().iterations(200).check(NeverWoken.class));
  }
}
