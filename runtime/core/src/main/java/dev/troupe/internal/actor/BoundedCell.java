package dev.troupe.internal.actor;

import dev.troupe.Mailbox;
import org.jspecify.annotations.Nullable;

/**
 * An actor whose mailbox has bounds. A class of its own, so that others have no field for it; and
 * as long as there is none, the JVM knows so, and a send to the others has nothing to ask.
 */
final class BoundedCell extends Cell {

  private final @Nullable Bounds bounds;

  /**
   * A factory, because the caller's verification would load this class to know what `new` gives.
   */
  static Cell of(Kernel kernel, long id, Cell parent, Object server, Mailbox mailbox) {
    return new BoundedCell(kernel, id, parent, server, mailbox);
  }

  private BoundedCell(Kernel kernel, long id, Cell parent, Object server, Mailbox mailbox) {
    super(kernel, id, parent, server);
    this.bounds = Bounds.of(mailbox, this);
  }

  @Override
  @Nullable Bounds bounds() {
    return bounds;
  }
}
