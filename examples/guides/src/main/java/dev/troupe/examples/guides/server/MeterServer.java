package dev.troupe.examples.guides.server;

import dev.troupe.Exit;
import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.Self;
import java.time.Duration;

/** A server that uses every hook. */
// [server]
final class MeterServer implements Meter, GenServer {

  private static final Duration REST = Duration.ofSeconds(1);

  private final Ledger ledger;
  private long total;

  MeterServer(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void init() { // the starter waits for this …
    Self.trapExits(true);
    Self.continueWith(this::load);
  }

  private void load() { // … and not for this, which runs before any message is handled
    total = ledger.load();
  }

  @Override
  public long total() {
    Self.idleTimeout(REST);
    return total;
  }

  long current() {
    return total;
  }

  @Override
  public void add(long amount) {
    total += amount;
    Self.idleTimeout(REST); // again: whatever comes takes the request before it back
  }

  @Override
  public void onIdle() { // nothing has come for one second
    ledger.store(total);
  }

  @Override
  public void close() {
    Self.stop(); // after this handler; its caller gets the reply once the actor is gone
  }

  @Override
  public void onInfo(Object message) throws Exception {
    switch (message) {
      case Exit(var from, var reason) -> ledger.note(from + " has ended: " + reason);
      case Long amount -> total += amount;
      default -> GenServer.super.onInfo(message); // logs a warning and drops it
    }
  }

  @Override
  public void terminate(ExitReason reason) {
    ledger.store(total);
  }

  @Override
  public Object formatStatus() { // what crash reports and Sys show
    return "total=" + total;
  }
}
// [/server]
