package dev.troupe.testkit;

import dev.troupe.GenServer;
import java.util.List;

/** A till that does nothing. */
class TillFake implements Till, GenServer {

  @Override
  public long total() {
    return 0;
  }

  @Override
  public void pay(long cents) {}

  @Override
  public void add(List<Long> cents) {}

  @Override
  public void fail() {}

  @Override
  public void onInfo(Object message) {}
}
