package dev.troupe.examples.benchmarks.messages;

/** Says once that there were as many as expected. */
final class CounterServer implements Counter {

  private final long expected;
  private final Runnable reached;
  private long count;

  CounterServer(long expected, Runnable reached) {
    this.expected = expected;
    this.reached = reached;
  }

  @Override
  public void add(long value) {
    if (++count == expected) {
      reached.run();
    }
  }

  @Override
  public long count() {
    return count;
  }
}
