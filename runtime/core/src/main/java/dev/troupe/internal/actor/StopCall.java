package dev.troupe.internal.actor;

import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import org.jspecify.annotations.Nullable;

/** The request to stop, in order with the other messages. It is answered by the actor's end. */
final class StopCall extends CallSignal<@Nullable Void> {

  private final Cell cell;
  private final ExitReason reason;

  StopCall(Cell cell, ExitReason reason) {
    this.cell = cell;
    this.reason = reason;
  }

  ExitReason reason() {
    return reason;
  }

  @Override
  public Class<?> protocol() {
    return GenServer.class;
  }

  @Override
  public String method() {
    return "stop";
  }

  @Override
  public boolean serve(Object server) throws Throwable {
    cell.noMessage();
    throw new ExitNow(reason);
  }

  @Override
  public void storeReply(@Nullable Object value) {}

  @Override
  public @Nullable Void value() {
    return null;
  }

  @Override
  boolean isMessage() {
    return false;
  }

  @Override
  boolean isSystem(Cell of) {
    return true;
  }

  @Override
  public String until() {
    return "to stop";
  }

  @Override
  public String toString() {
    return "stop(" + reason + ")";
  }
}
