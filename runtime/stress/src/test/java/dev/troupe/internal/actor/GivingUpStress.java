package dev.troupe.internal.actor;

import dev.troupe.internal.host.Host;
import dev.troupe.internal.host.JdkHost;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A caller gives up while the reply comes: one of both counts, for both sides the same. */
@JCStressTest
@Outcome(id = "7, 1", expect = Expect.ACCEPTABLE, desc = "the reply was first")
@Outcome(id = "-1, 0", expect = Expect.ACCEPTABLE, desc = "the caller was first")
@Outcome(expect = Expect.FORBIDDEN, desc = "both or none, or a stale reply")
@State
public class GivingUpStress {

  private static final Host HOST = new JdkHost("stress");

  private final TestCall call = new TestCall();

  @Actor
  public void caller(II_Result result) {
    result.r1 = call.abandon() ? -1 : call.value();
  }

  @Actor
  public void server(II_Result result) {
    call.storeReply(7);
    result.r2 = call.replied(HOST) ? 1 : 0;
  }
}
