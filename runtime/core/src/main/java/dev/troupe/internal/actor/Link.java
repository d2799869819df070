package dev.troupe.internal.actor;

/** One link. Both ends hold it; whoever drops it is no longer told of the other's end. */
record Link(Cell one, Cell two) {

  Cell other(Cell end) {
    return end == one ? two : one;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
