package dev.troupe.internal.scheduler;

import java.lang.invoke.VarHandle;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A killer strikes while one turn ends and the next begins on the same thread. */
@JCStressTest
@Outcome(
    id = {"0, 0", "0, 1"},
    expect = Expect.ACCEPTABLE,
    desc = "the next turn is let alone")
@Outcome(expect = Expect.FORBIDDEN, desc = "the next turn is interrupted")
@State
public class SeatStress {

  private static final class Nothing extends Task {
    @Override
    protected void run(Seat seat) {}
  }

  private final Task victim = new Nothing();
  private final Task innocent = new Nothing();
  private volatile Seat seat;
  private volatile boolean struck;

  @Actor
  public void turns(II_Result result) {
    Seat mine = new Seat(Thread.currentThread());
    mine.begin(victim);
    seat = mine;
    mine.end();
    mine.begin(innocent);
    VarHandle.fullFence();
    mine.settle();
    while (!struck) {
      Thread.onSpinWait();
    }
    result.r1 = Thread.interrupted() ? 1 : 0;
  }

  @Actor
  public void killer(II_Result result) {
    Seat target = seat;
    while (target == null) {
      Thread.onSpinWait();
      target = seat;
    }
    result.r2 = target.interrupt(victim) ? 1 : 0;
    struck = true;
  }
}
