package dev.troupe.examples.benchmarks.messages;

/** Hands a token on. */
final class RingServer implements Ring {

  private final Runnable finished;
  private Ring next;

  RingServer(Ring next, Runnable finished) {
    this.next = next;
    this.finished = finished;
  }

  @Override
  public void close(Ring first) {
    next = first;
  }

  @Override
  public void token(long left) {
    if (left == 0) {
      finished.run();
    } else {
      next.token(left - 1);
    }
  }
}
