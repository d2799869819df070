package dev.troupe.internal.actor;

import dev.troupe.internal.host.Host;
import dev.troupe.internal.host.JdkHost;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/** A caller that parks until it is answered is woken, and sees the whole reply. */
@JCStressTest
@Outcome(id = "7, 1", expect = Expect.ACCEPTABLE, desc = "the reply")
@Outcome(expect = Expect.FORBIDDEN, desc = "woken without the reply")
@State
public class ReplyStress {

  private static final Host HOST = new JdkHost("stress");

  private final TestCall call = new TestCall();
  private volatile boolean sent;

  @Actor
  public void caller(II_Result result) {
    call.expectedBy(Thread.currentThread());
    sent = true;
    call.parks();
    while (call.isOpen()) {
      HOST.park(call);
    }
    result.r1 = call.value();
  }

  @Actor
  public void server(II_Result result) {
    while (!sent) {
      Thread.onSpinWait();
    }
    call.storeReply(7);
    result.r2 = call.replied(HOST) ? 1 : 0;
  }
}
