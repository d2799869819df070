package dev.troupe.internal.mailbox;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.troupe.internal.mailbox.Mailbox.Push;
import dev.troupe.internal.scheduler.Seat;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/**
 * Every interleaving of sends and turns, within bounds: no message is lost, none is handled twice,
 * those of one sender are handled in order, no two turns overlap, and at rest the mailbox is idle.
 */
final class MailboxLincheckTest {

  /** The part of a mailbox that the test drives. */
  interface Word {
    /** Sends; true if the sender must see to a turn. */
    boolean push(Node node);

    Node takeAll();

    boolean release();
  }

  /** The real thing. */
  static final class RealMailbox extends Mailbox {
    @Override
    protected void run(Seat seat) {}

    Word word() {
      return new Word() {
        @Override
        public boolean push(Node node) {
          return RealMailbox.this.push(node) == Push.WAKE;
        }

        @Override
        public Node takeAll() {
          return RealMailbox.this.takeAll();
        }

        @Override
        public boolean release() {
          return RealMailbox.this.release();
        }
      };
    }
  }

  /** A planted bug: a turn that looks whether anything has come, and only then goes idle. */
  static final class LosesWakeUps implements Word {
    private final RealMailbox mailbox = new RealMailbox();
    private volatile boolean idle;

    @Override
    public boolean push(Node node) {
      mailbox.push(node);
      boolean wake = idle;
      idle = false;
      return wake;
    }

    @Override
    public Node takeAll() {
      return mailbox.takeAll();
    }

    @Override
    public boolean release() {
      if (!mailbox.isEmpty()) {
        return false;
      }
      idle = true;
      return true;
    }
  }

  /** Sends from several threads; the one that wakes the mailbox runs the turn. */
  public abstract static class Senders {
    private static final int MOST = 10;

    private static final class Numbered extends Node {
      final int number;

      Numbered(int number) {
        this.number = number;
      }
    }

    private final Word word;
    // Plain arrays: Lincheck instruments whatever runs, so less runs faster.
    private final int[] sent = new int[MOST]; // by thread, written by that thread
    private final int[] handled = new int[MOST]; // by the turn
    private int handledCount;
    private boolean inTurn;

    Senders(Word word) {
      this.word = word;
      word.release();
    }

    @Operation
    public void send(@Param(gen = ThreadIdGen.class) int thread) {
      if (word.push(new Numbered(thread * MOST + ++sent[thread]))) {
        turn();
      }
    }

    private void turn() {
      do {
        if (inTurn) {
          throw new IllegalStateException("two turns at once");
        }
        inTurn = true;
        Node node = word.takeAll();
        while (node != null) {
          handled[handledCount++] = ((Numbered) node).number;
          node = Mailbox.unlink(node);
        }
        inTurn = false;
      } while (!word.release());
    }

    @Validate
    public void everythingWasHandledOnceAndInOrder() {
      int[] last = new int[MOST];
      for (int i = 0; i < handledCount; i++) {
        int thread = handled[i] / MOST;
        if (handled[i] % MOST != ++last[thread]) {
          throw new IllegalStateException("handled twice or out of order");
        }
      }
      for (int thread = 0; thread < MOST; thread++) {
        if (last[thread] != sent[thread]) {
          throw new IllegalStateException("not handled");
        }
      }
    }
  }

  /** Drives the real mailbox. */
  public static final class SendersToMailbox extends Senders {
    public SendersToMailbox() {
      super(new RealMailbox().word());
    }
  }

  /** Drives the planted bug. */
  public static final class SendersToLossy extends Senders {
    public SendersToLossy() {
      super(new LosesWakeUps());
    }
  }

  private static ModelCheckingOptions options() {
    return new ModelCheckingOptions()
        .iterations(8)
        .invocationsPerIteration(2_000)
        .minimizeFailedScenario(false)
        .actorsBefore(0)
        .actorsAfter(1)
        .threads(3)
        .actorsPerThread(2);
  }

  @Test
  void noSendIsLost() {
    options().check(SendersToMailbox.class);
  }

  @Test
  void plantedLostWakeUpIsFound() {
    assertThrows(
        LincheckAssertionError.class, () -> options().iterations(200).check(SendersToLossy.class));
  }
}
