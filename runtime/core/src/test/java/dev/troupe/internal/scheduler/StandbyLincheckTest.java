package dev.troupe.internal.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.troupe.internal.Scenarios;
import dev.troupe.internal.host.Alarm;
import dev.troupe.internal.host.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Validate;
import org.junit.jupiter.api.Test;

/**
 * Senders, carriers and the tick's gap in every interleaving, within bounds: whatever was made
 * runnable has run once when all workers have ended, without any help of the tick's later beats.
 * The host does not start threads; the test's carriers run the workers.
 */
final class StandbyLincheckTest {

  /** The part of a scheduler that the test drives. */
  interface Subject {
    /** Makes a task runnable; with no seat, from outside. */
    void send(Task task, Seat seat);

    void gap();
  }

  /** Workers that wait for a carrier. */
  static final class Carriers implements Host {
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicLong time = new AtomicLong();

    /** More than one, and workers linger; if only until somebody has looked at the clock twice. */
    private int processors = 1;

    @Override
    public long nanoTime() {
      return time.getAndAdd(processors == 1 ? 0 : Scheduler.LINGER);
    }

    @Override
    public int processors() {
      return processors;
    }

    @Override
    public void park(Object blocker) {}

    @Override
    public void parkNanos(Object blocker, long nanos) {}

    @Override
    public void unpark(Thread thread) {}

    @Override
    public void set(Alarm alarm, long nanos) {}

    @Override
    public boolean cancel(Alarm alarm) {
      return false;
    }

    @Override
    public void startVirtual(Runnable action) {
      waiting.add(action);
    }

    @Override
    public void startPlatform(String name, boolean daemon, Runnable action) {}

    @Override
    public void close() {}

    boolean runOne() {
      Runnable worker = waiting.poll();
      if (worker != null) {
        worker.run();
      }
      return worker != null;
    }
  }

  private static final class Once extends Task {
    private final AtomicInteger runs;

    Once(AtomicInteger runs) {
      this.runs = runs;
    }

    @Override
    protected void run(Seat seat) {
      runs.incrementAndGet();
    }
  }

  /** Makes another task runnable in its turn, which then waits in its worker's slot. */
  private static final class SendsAnother extends Task {
    private final AtomicInteger runs;
    private final Subject to;

    SendsAnother(AtomicInteger runs, Subject to) {
      this.runs = runs;
      this.to = to;
    }

    @Override
    protected void run(Seat seat) {
      runs.incrementAndGet();
      to.send(new Once(runs), seat);
    }
  }

  /** What the threads of the test do. */
  public abstract static class Model {
    private final Carriers carriers = new Carriers();
    final Subject subject = subject(carriers);
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger runs = new AtomicInteger();

    abstract Subject subject(Carriers host);

    @Operation
    public void send() {
      sent.incrementAndGet();
      subject.send(new Once(runs), null);
    }

    @Operation
    public void sendPair() {
      sent.getAndAdd(2);
      subject.send(new SendsAnother(runs, subject), null);
    }

    @Operation
    public void carry() {
      carriers.runOne();
    }

    @Validate
    public void allHasRunOnce() {
      boolean more = true;
      while (more) {
        more = carriers.runOne();
      }
      if (runs.get() != sent.get()) {
        throw new IllegalStateException(sent.get() + " sent, " + runs.get() + " run");
      }
    }
  }

  /** The same with gaps. */
  public abstract static class WithGaps extends Model {
    @Operation(nonParallelGroup = "tick")
    public void gap() {
      subject.gap();
    }
  }

  /** The real scheduler, whose workers linger. */
  public static final class Lingering extends Real {
    @Override
    Subject subject(Carriers host) {
      host.processors = 2;
      return super.subject(host);
    }
  }

  /** The real scheduler. */
  public static class Real extends WithGaps {
    @Override
    Subject subject(Carriers host) {
      Scheduler scheduler = new Scheduler("lincheck", host);
      return new Subject() {
        @Override
        public void send(Task task, Seat seat) {
          scheduler.schedule(task, seat);
        }

        @Override
        public void gap() {
          scheduler.openGap();
          scheduler.closeGap();
        }
      };
    }
  }

  /** The protocol in small, to plant bugs in. */
  abstract static class Small implements Subject {
    final RunQueue queue = new RunQueue();
    private final Carriers host;
    private final AtomicInteger standby = new AtomicInteger();
    private volatile boolean gap;

    Small(Carriers host) {
      this.host = host;
    }

    @Override
    public void send(Task task, Seat seat) {
      queue.push(task);
      ensureStandby();
    }

    final void ensureStandby() {
      if (!gap && standby.compareAndSet(0, 1)) {
        host.startVirtual(this::work);
      }
    }

    private void work() {
      Task task = mount();
      while (task != null) {
        task.run(null);
        if (gap) {
          return;
        }
        task = poll();
      }
    }

    Task mount() {
      standby.set(0);
      return gap ? null : poll();
    }

    final Task pollThenClear() {
      Task task = gap ? null : queue.poll();
      standby.set(0);
      return task;
    }

    Task poll() {
      Task task = queue.poll();
      if (task != null && !queue.isEmpty()) {
        ensureStandby();
      }
      return task;
    }

    @Override
    public void gap() {
      gap = true;
      gap = false;
      afterGap();
    }

    void afterGap() {
      if (!queue.isEmpty()) {
        ensureStandby();
      }
    }
  }

  /** A planted bug: the standby looks into the queue before it says that it is no longer one. */
  public static final class PollsBeforeItClears extends Model {
    @Override
    Subject subject(Carriers host) {
      return new Small(host) {
        @Override
        Task mount() {
          return pollThenClear();
        }
      };
    }
  }

  /** A planted bug: nobody looks at the queue when the gap closes. */
  public static final class ForgetsTheGap extends WithGaps {
    @Override
    Subject subject(Carriers host) {
      return new Small(host) {
        @Override
        void afterGap() {}
      };
    }
  }

  /** The protocol in small without a bug, to show that the planted ones are what is found. */
  public static final class SmallAndSound extends WithGaps {
    @Override
    Subject subject(Carriers host) {
      return new Small(host) {};
    }
  }

  /** Enough to be sure; a planted bug is found long before that, and ends its test. */
  private static final int SCENARIOS_FOR_A_BUG = 200;

  private static ModelCheckingOptions options() {
    return new ModelCheckingOptions()
        .iterations(3)
        .invocationsPerIteration(1_000)
        .minimizeFailedScenario(false)
        .actorsBefore(0)
        .actorsAfter(0)
        .threads(3)
        .actorsPerThread(3);
  }

  @Test
  void aWorkerLeavesAStandbyForWhatIsStillQueued() {
    Carriers carriers = new Carriers();
    Scheduler scheduler = new Scheduler("standby", carriers);
    List<Integer> waitingWhileRunning = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      scheduler.enqueue(
          new Task() {
            @Override
            protected void run(Seat seat) {
              waitingWhileRunning.add(carriers.waiting.size());
            }
          });
    }
    carriers.runOne();
    // Were the first to block for ever, its carrier would find the standby; so for the second.
    assertEquals(List.of(1, 1, 1), waitingWhileRunning);
  }

  @Test
  void whatIsMadeRunnableRuns() {
    // Of random scenarios, few are among these, in which a standby comes to an empty queue.
    options()
        .addCustomScenario(Scenarios.of(Real.class, "send", "carry carry", "send send"))
        .addCustomScenario(Scenarios.of(Real.class, "send", "carry carry", "send", "send gap"))
        .check(Real.class);
  }

  @Test
  void whatIsMadeRunnableRunsWhereWorkersLinger() {
    options()
        .iterations(0)
        .addCustomScenario(Scenarios.of(Lingering.class, "send", "carry carry", "send send"))
        .addCustomScenario(Scenarios.of(Lingering.class, "", "send carry", "send carry", "send"))
        .addCustomScenario(Scenarios.of(Lingering.class, "send", "carry", "carry send", "gap"))
        .check(Lingering.class);
  }

  @Test
  void whatWasInASlotRunsAfterTheGap() {
    options()
        .iterations(0)
        .addCustomScenario(Scenarios.of(Real.class, "sendPair", "carry", "gap"))
        .addCustomScenario(Scenarios.of(Real.class, "sendPair sendPair", "carry carry", "gap send"))
        .check(Real.class);
  }

  @Test
  void theProtocolInSmallHolds() {
    options().check(SmallAndSound.class);
  }

  @Test
  void plantedPollBeforeClearIsFound() {
    assertThrows(
        LincheckAssertionError.class,
        () -> options().iterations(SCENARIOS_FOR_A_BUG).check(PollsBeforeItClears.class));
  }

  @Test
  void plantedForgottenGapIsFound() {
    assertThrows(
        LincheckAssertionError.class,
        () -> options().iterations(SCENARIOS_FOR_A_BUG).check(ForgetsTheGap.class));
  }
}
