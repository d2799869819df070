package dev.troupe.internal.actor;

import dev.troupe.DeadlockException;
import dev.troupe.SystemOptions;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** Two that are about to wait for each other: one is refused, and only one. */
@JCStressTest
@Outcome(
    id = {"1, 0", "0, 1"},
    expect = Expect.ACCEPTABLE,
    desc = "one is refused")
@Outcome(id = "0, 0", expect = Expect.FORBIDDEN, desc = "the deadlock is missed")
@Outcome(expect = Expect.FORBIDDEN, desc = "both are refused for one deadlock")
@State
public class DeadlockStress {

  private static final Kernel KERNEL = Kernel.create("stress", SystemOptions.defaults());

  private final Cell one = new Cell(KERNEL, 1, KERNEL.outside(), this);
  private final Cell other = new Cell(KERNEL, 2, KERNEL.outside(), this);

  private static int waits(Cell self, Cell next) {
    try {
      Deadlocks.enter(self, new Wait.ForStart(next), next);
      return 0;
    } catch (DeadlockException refused) {
      return 1;
    }
  }

  @Actor
  public void first(II_Result result) {
    result.r1 = waits(one, other);
  }

  @Actor
  public void second(II_Result result) {
    result.r2 = waits(other, one);
  }
}
