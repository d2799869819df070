package dev.troupe.testkit;

import java.util.List;

/** A till. */
final class TillServer implements Till {

  private long total;

  @Override
  public long total() {
    return total;
  }

  @Override
  public void pay(long cents) throws Short {
    if (cents > total) {
      throw new Short();
    }
    total -= cents;
  }

  @Override
  public void add(List<Long> cents) {
    cents.forEach(c -> total += c);
  }

  @Override
  public void fail() {
    throw new IllegalStateException("the drawer is stuck");
  }
}
