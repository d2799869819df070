package dev.troupe.internal.scheduler;

import dev.troupe.internal.host.Alarm;
import dev.troupe.internal.host.Host;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A task in a slot goes to its worker or, by the tick, into the queue: to one of them, whole. */
@JCStressTest
@Outcome(
    id = {"7, 0", "0, 7"},
    expect = Expect.ACCEPTABLE,
    desc = "one of them has it")
@Outcome(expect = Expect.FORBIDDEN, desc = "it runs twice or never, or what it works on is stale")
@State
public class SlotStress {

  private static final class Work extends Task {
    int plain;

    @Override
    protected void run(Seat seat) {}
  }

  /** Starts nothing, so that nobody else polls. */
  private static final class Nobody implements Host {
    @Override
    public long nanoTime() {
      return 0;
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
    public void startVirtual(Runnable action) {}

    @Override
    public void startPlatform(String name, boolean daemon, Runnable action) {}

    @Override
    public void close() {}
  }

  private static final Host HOST = new Nobody();

  private final Scheduler scheduler = new Scheduler("stress", HOST);
  private final Worker worker = new Worker(Thread.currentThread(), scheduler, false);

  @Actor
  public void owner(II_Result result) {
    Work work = new Work();
    work.plain = 7;
    worker.schedule(scheduler, work);
    Work mine = (Work) worker.takeSlot();
    result.r1 = mine == null ? 0 : mine.plain;
  }

  @Actor
  public void tick(II_Result result) {
    // Seen twice in the same turn, it is taken.
    worker.look();
    worker.look();
    worker.look();
    Work found = (Work) scheduler.poll();
    result.r2 = found == null ? 0 : found.plain;
  }
}
