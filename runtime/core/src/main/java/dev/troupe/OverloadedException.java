package dev.troupe;

/**
 * The mailbox is full. Calls to any bounded {@link Mailbox} may throw it; casts and {@link
 * ActorRef#send} only if it is {@link Mailbox#failing}.
 */
public final class OverloadedException extends CallException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message what was called, and what to do about it
   */
  public OverloadedException(String message) {
    super(message, null);
  }
}
