package dev.troupe.testkit;

/** One virtual thread of a simulation. */
final class Strand {

  /** In the order of their starts, from 0: that of the simulation's body. */
  final int number;

  /** What goes on with it, until it parks, yields or ends. */
  final Runnable continuation;

  final Thread thread;

  /** How many monitors it holds, as far as they are counted. */
  int monitors;

  /** For {@link Schedule}: the greater goes first. */
  long priority;

  Strand(int number, Runnable continuation) {
    this.number = number;
    this.continuation = continuation;
    this.thread = VirtualThreads.threadOf(continuation);
  }

  @Override
  public String toString() {
    return "#" + number + " " + thread.getName();
  }
}
