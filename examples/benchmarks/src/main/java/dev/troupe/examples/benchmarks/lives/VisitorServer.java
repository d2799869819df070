package dev.troupe.examples.benchmarks.lives;

import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.Self;
import java.util.concurrent.CountDownLatch;

/** Counts what it handles, and its end. */
final class VisitorServer implements Visitor, GenServer {

  private final CountDownLatch handled;
  private final CountDownLatch ended;

  VisitorServer(CountDownLatch handled, CountDownLatch ended) {
    this.handled = handled;
    this.ended = ended;
  }

  @Override
  public void greet(long value) {
    handled.countDown();
  }

  @Override
  public void leave() {
    Self.stop();
  }

  @Override
  public void terminate(ExitReason reason) {
    ended.countDown();
  }
}
