package dev.troupe.spi;

import dev.troupe.internal.actor.CastSignal;

/**
 * A message that has no reply. It is its own link in the mailbox, so it is sent once, to one actor.
 */
@SuppressWarnings(
    "exports") // the superclass is ours alone; what generated code needs of it is public
public abstract class CastMessage extends CastSignal {

  /** For the generated subclasses. */
  protected CastMessage() {}
}
