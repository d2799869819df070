package dev.troupe;

/** An actor has called itself, which would wait for ever. Corresponds to {@code calling_self}. */
public final class SelfCallException extends CallException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message what was called, and what to do about it
   */
  public SelfCallException(String message) {
    super(message, null);
  }
}
