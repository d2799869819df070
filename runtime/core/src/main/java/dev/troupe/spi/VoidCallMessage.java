package dev.troupe.spi;

import org.jspecify.annotations.Nullable;

/** A call whose reply says no more than that the method has returned. */
public abstract class VoidCallMessage extends CallMessage<@Nullable Void> {

  /** For the generated subclasses. */
  protected VoidCallMessage() {}

  @Override
  public final void storeReply(@Nullable Object value) {
    if (value != null) {
      throw wrongReply("null, as the method returns void", value);
    }
  }

  @Override
  public final @Nullable Void value() {
    return null;
  }

  @Override
  public final boolean isVoid() {
    return true;
  }
}
