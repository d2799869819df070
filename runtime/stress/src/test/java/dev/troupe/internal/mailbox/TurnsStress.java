package dev.troupe.internal.mailbox;

import dev.troupe.internal.scheduler.Seat;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * What a turn leaves in a server's plain fields, the next one sees, on whatever thread: between
 * them is the mailbox's word and nothing else.
 */
@JCStressTest
@Outcome(id = "4, 0", expect = Expect.ACCEPTABLE, desc = "each message once, on whole state")
@Outcome(expect = Expect.FORBIDDEN, desc = "a message is lost, or state is stale or torn")
@State
public class TurnsStress extends Mailbox {

  private static final class Message extends Node {}

  // The server: plain fields, always equal between two messages.
  private int one;
  private int two;
  private int torn;

  public TurnsStress() {
    release();
  }

  @Override
  protected void run(Seat seat) {}

  private void send() {
    if (push(new Message()) == Push.WAKE) {
      do {
        for (Node node = takeAll(); node != null; node = unlink(node)) {
          torn += one == two ? 0 : 1;
          one++;
          two++;
        }
      } while (!release());
    }
  }

  @Actor
  public void first() {
    send();
    send();
  }

  @Actor
  public void second() {
    send();
    send();
  }

  @Arbiter
  public void result(II_Result result) {
    result.r1 = one;
    result.r2 = torn;
  }
}
