package dev.troupe.internal.actor;

import dev.troupe.ActorRef;
import dev.troupe.TimerRef;
import dev.troupe.internal.host.Alarm;

/** A message to an actor that is sent later. The actor's end cancels it. */
public final class DelayedMessage extends Alarm implements TimerRef, Holding {

  private final Cell to;
  private final Object message;
  private volatile boolean over; // the receiver has ended

  private DelayedMessage(Cell to, Object message) {
    this.to = to;
    this.message = message;
  }

  /**
   * Sends a message later.
   *
   * @param to the receiver
   * @param nanos after how long
   * @param message the message
   * @return what cancels it
   */
  public static DelayedMessage send(ActorRef to, long nanos, Object message) {
    Cell.checkNotFenced();
    Cell cell = (Cell) to;
    DelayedMessage delayed = new DelayedMessage(cell, message);
    if (cell.hold(delayed)) {
      cell.kernel().host().set(delayed, nanos);
      if (delayed.over) {
        delayed.cancel(); // it has ended before the alarm was set
      }
    }
    return delayed;
  }

  @Override
  protected void ring() {
    to.letGo(this);
    to.tell(new InfoSignal(message), null);
  }

  @Override
  public boolean cancel() {
    to.letGo(this);
    return to.kernel().host().cancel(this);
  }

  @Override
  public void release(Cell actor) {
    over = true;
    actor.kernel().host().cancel(this);
  }
}
