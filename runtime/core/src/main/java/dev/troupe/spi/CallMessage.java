package dev.troupe.spi;

import dev.troupe.internal.actor.CallSignal;
import org.jspecify.annotations.Nullable;

/**
 * A message that has a reply. It is its own link in the mailbox and its own reply slot, so it is
 * sent once, to one actor. The generated subclass has a field for the result, so that a primitive
 * one needs no box.
 *
 * @param <R> what the call returns, boxed
 */
@SuppressWarnings(
    "exports") // the superclass is ours alone; what generated code needs of it is public
public abstract class CallMessage<R extends @Nullable Object> extends CallSignal<R> {

  /** For the generated subclasses. */
  protected CallMessage() {}
}
