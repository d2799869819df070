package dev.troupe.internal.actor;

/** One link. Both ends hold it; whoever drops it is no longer told of the other's end. */
final class Link {

  private final Cell one;
  private final Cell two;
  private volatile boolean firstToOne;
  private volatile boolean firstToTwo;

  Link(Cell one, Cell two) {
    this.one = one;
    this.two = two;
  }

  Cell other(Cell end) {
    return end == one ? two : one;
  }

  /** From now on the exit of the other comes to one end with priority. */
  void prioritize(Cell end) {
    if (end == one) {
      firstToOne = true;
    } else {
      firstToTwo = true;
    }
  }

  boolean comesFirstTo(Cell end) {
    return end == one ? firstToOne : firstToTwo;
  }
}
