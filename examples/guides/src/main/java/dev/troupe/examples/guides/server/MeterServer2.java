package dev.troupe.examples.guides.server;

import dev.troupe.GenServer;
import dev.troupe.Self;

/** The next version of {@link MeterServer}: counts in thousandths. */
// [server]
final class MeterServer2 implements Meter, GenServer {

  private long thousandths;

  @Override
  public void codeChange(Object old) throws Exception {
    switch (old) {
      case MeterServer before -> thousandths = before.current() * 1_000;
      default -> GenServer.super.codeChange(old); // refuses: the old server goes on
    }
  }

  // total, add and close follow
  // [/server]

  @Override
  public long total() {
    return thousandths / 1_000;
  }

  @Override
  public void add(long amount) {
    thousandths += amount * 1_000;
  }

  @Override
  public void close() {
    Self.stop();
  }

  // [server]
}
// [/server]
