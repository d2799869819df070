package dev.troupe.internal.actor;

import dev.troupe.Mailbox;
import dev.troupe.internal.scheduler.Seat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An actor whose mailbox has bounds. A class of its own, so that others have no field for it and
 * nothing to ask: as long as there is none, the JVM knows that nobody overrides what they do.
 */
final class BoundedCell extends Cell {

  private final Bounds bounds;

  /**
   * A factory, because the caller's verification would load this class to know what `new` gives.
   */
  static Cell of(Kernel kernel, long id, Cell parent, Object server, Mailbox mailbox) {
    return new BoundedCell(kernel, id, parent, server, mailbox);
  }

  private BoundedCell(Kernel kernel, long id, Cell parent, Object server, Mailbox mailbox) {
    super(kernel, id, parent, server);
    this.bounds =
        Objects.requireNonNull(Bounds.of(mailbox, this), "bounds of an unbounded mailbox");
    payAttention(); // the turn's other loop does not know that there is more than the word
  }

  @Override
  Bounds bounds() {
    return bounds;
  }

  @Override
  public void send(Object message) {
    Objects.requireNonNull(message, "message");
    Seat sender = Seat.current();
    checkNotFenced(sender);
    bounds.post(new InfoSignal(message), message, sender);
  }

  @Override
  public void cast(CastSignal cast) {
    Seat sender = Seat.current();
    checkNotFenced(sender);
    bounds.post(cast, cast, sender);
  }

  @Override
  boolean post(CallSignal<?> call, @Nullable Seat sender, long limit) {
    return bounds.call(call, sender, limit);
  }

  @Override
  boolean tell(Signal signal, @Nullable Seat sender) {
    return bounds.tell(signal, sender);
  }
}
