package dev.troupe.examples.benchmarks.micro;

/** Does what it is told, and no more. */
final class EchoServer implements Echo {

  @Override
  public long next(long value) {
    return value + 1;
  }

  @Override
  public void note(long value) {}
}
