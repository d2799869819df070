package dev.troupe.internal.actor;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.troupe.internal.mailbox.Mailbox;
import dev.troupe.internal.mailbox.Node;
import dev.troupe.internal.scheduler.Seat;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/**
 * Every interleaving of sends and turns of a mailbox that drops the oldest, within bounds: each
 * message is handled or dropped, once; those of one sender are handled in order; and no wake-up is
 * lost, though signals and wake-ups go different ways.
 */
final class LaneLincheckTest {

  private static final int CAPACITY = 1;
  private static final int MOST = 10;

  private static final class Word extends Mailbox {
    @Override
    protected void run(Seat seat) {}

    boolean wake() {
      return push(new Wake()) == Push.WAKE;
    }

    Node take() {
      return takeAll();
    }

    boolean ends() {
      return release();
    }
  }

  private static final class Ends extends Bounds {
    private final Lane lane;

    Ends(Lane lane) {
      super(null);
      this.lane = lane;
    }

    @Override
    long capacity() {
      return CAPACITY;
    }

    @Override
    Outcome send(Signal signal, Object letter, Seat sender, long limit) {
      throw new UnsupportedOperationException();
    }

    @Override
    void release(Counted message) {
      lane.release(message);
    }
  }

  /** Sends from several threads; the one that wakes the word runs the turn. */
  public abstract static class Senders {
    private final Lane lane = new Lane(CAPACITY);
    private final Ends bounds = new Ends(lane);
    private final Word word = new Word();
    private final int[] sent = new int[MOST]; // by thread, written by that thread
    private final int[] dropped = new int[MOST];
    private final int[] handled = new int[MOST * MOST];
    private int handledCount;

    Senders() {
      word.ends();
    }

    /** Adds a message, and wakes the turn; what was dropped, and whether to run the turn. */
    abstract boolean send(Lane lane, Word word, Counted message, int[] dropped, int thread);

    @Operation
    public void send(@Param(gen = ThreadIdGen.class) int thread) {
      Counted message = new Counted(new Wake(), thread * MOST + ++sent[thread], bounds);
      if (send(lane, word, message, dropped, thread)) {
        turn();
      }
    }

    private void turn() {
      do {
        while (true) {
          word.take();
          Signal signal = lane.poll();
          if (signal == null) {
            break;
          }
          if (Counted.opens(signal)) {
            handled[handledCount++] = (Integer) ((Counted) signal).letter();
          }
        }
      } while (!word.ends());
    }

    @Validate
    public void everythingWasHandledOrDroppedAndInOrder() {
      int[] last = new int[MOST];
      int total = handledCount;
      for (int i = 0; i < handledCount; i++) {
        int thread = handled[i] / MOST;
        if (handled[i] % MOST <= last[thread]) {
          throw new IllegalStateException("handled twice or out of order");
        }
        last[thread] = handled[i] % MOST;
      }
      for (int thread = 0; thread < MOST; thread++) {
        total += dropped[thread] - sent[thread];
      }
      if (total != 0 || !lane.isEmpty()) {
        throw new IllegalStateException("not handled");
      }
    }

    /** Counts what was dropped; whether to push a wake-up. */
    static boolean count(Lane.Added added, Lane lane, int[] dropped, int thread) {
      while (lane.takeUntold() != null) {
        dropped[thread]++;
      }
      return added == Lane.Added.IN_AND_WAKES;
    }
  }

  /** As it is done. */
  public static final class AddThenWake extends Senders {
    @Override
    boolean send(Lane lane, Word word, Counted message, int[] dropped, int thread) {
      return count(lane.add(message), lane, dropped, thread) && word.wake();
    }
  }

  /** A planted bug: the wake-up goes ahead of what it is for. */
  public static final class WakeThenAdd extends Senders {
    @Override
    boolean send(Lane lane, Word word, Counted message, int[] dropped, int thread) {
      boolean wake = word.wake();
      count(lane.add(message), lane, dropped, thread);
      return wake;
    }
  }

  private static ModelCheckingOptions options() {
    return new ModelCheckingOptions()
        .iterations(3)
        .invocationsPerIteration(500)
        .minimizeFailedScenario(false)
        .actorsBefore(0)
        .actorsAfter(0)
        .threads(2)
        .actorsPerThread(2);
  }

  @Test
  void nothingIsLost() {
    options().check(AddThenWake.class);
  }

  @Test
  void plantedEarlyWakeUpIsFound() {
    assertThrows(
        LincheckAssertionError.class, () -> options().iterations(200).check(WakeThenAdd.class));
  }
}
