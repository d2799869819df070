package dev.troupe.internal.scheduler;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;

/**
 * The run queue is a linearizable first-in, first-out queue, which never looks empty in between.
 */
final class RunQueueLincheckTest {

  private static final class Numbered extends Task {
    final int number;

    Numbered(int number) {
      this.number = number;
    }

    @Override
    protected void run(Seat seat) {}
  }

  /** The real queue. */
  public static final class RealQueue {
    private final RunQueue queue = new RunQueue();

    @Operation
    public void push(int number) {
      queue.push(new Numbered(number));
    }

    @Operation
    public Integer poll() {
      Task task = queue.poll();
      return task == null ? null : ((Numbered) task).number;
    }
  }

  /** A planted bug: a worker that moves the inbox leaves the queue looking empty meanwhile. */
  public static final class LooksEmpty {
    private final RunQueue in = new RunQueue();
    private final RunQueue out = new RunQueue();

    @Operation
    public void push(int number) {
      in.push(new Numbered(number));
    }

    @Operation
    public Integer poll() {
      Task task = out.poll();
      if (task == null) {
        for (Task moved = in.poll(); moved != null; moved = in.poll()) {
          out.push(moved);
        }
        task = out.poll();
      }
      return task == null ? null : ((Numbered) task).number;
    }
  }

  /** What it is to be equivalent to. */
  public static final class Fifo {
    private final Queue<Integer> queue = new ArrayDeque<>();

    public void push(int number) {
      queue.add(number);
    }

    public Integer poll() {
      return queue.poll();
    }
  }

  private static ModelCheckingOptions options() {
    return new ModelCheckingOptions()
        .iterations(8)
        .invocationsPerIteration(1000)
        .minimizeFailedScenario(false)
        .actorsBefore(0)
        .actorsAfter(1)
        .threads(3)
        .actorsPerThread(3)
        .sequentialSpecification(Fifo.class);
  }

  @Test
  void isLinearizable() {
    options().check(RealQueue.class);
  }

  @Test
  void plantedGapIsFound() {
    assertThrows(
        LincheckAssertionError.class, () -> options().iterations(200).check(LooksEmpty.class));
  }
}
