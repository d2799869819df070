package dev.troupe.examples.guides.timers;

import dev.troupe.GenServer;
import dev.troupe.Self;
import java.time.Duration;

/** A server with two timers. */
// [boiler]
final class BoilerServer implements Boiler, GenServer {

  private enum Tick {
    READ,
    TOO_LONG
  }

  private final Duration period;
  private final Duration longest;
  private int readings;
  private boolean hot;

  BoilerServer(Duration period, Duration longest) {
    this.period = period;
    this.longest = longest;
  }

  @Override
  public void init() {
    Self.timers().every("read", period, Tick.READ);
  }

  @Override
  public void heat() {
    hot = true;
    Self.timers().after("too long", longest, Tick.TOO_LONG); // again: starts anew
  }

  @Override
  public void off() {
    hot = false;
    Self.timers().cancel("too long"); // also if its message is in the mailbox already
  }

  @Override
  public void onInfo(Object message) throws Exception {
    switch (message) {
      case Tick.READ -> readings++;
      case Tick.TOO_LONG -> off();
      default -> GenServer.super.onInfo(message);
    }
  }

  // readings and isHot follow
  // [/boiler]

  @Override
  public int readings() {
    return readings;
  }

  @Override
  public boolean isHot() {
    return hot;
  }

  // [boiler]
}
// [/boiler]
