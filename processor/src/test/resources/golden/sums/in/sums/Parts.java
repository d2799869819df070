package sums;

import java.util.List;

/** Whoever makes it or asks it is told not to. */
@SuppressWarnings("doclint:missing")
public record Parts(List<String> names, int count) {

  @Deprecated
  public Parts {}

  @Deprecated
  @Override
  public int count() {
    return count;
  }
}
