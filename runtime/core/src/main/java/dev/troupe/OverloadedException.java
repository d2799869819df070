package dev.troupe;

/** The mailbox is full, and its policy is to refuse. The one exception that a cast may throw. */
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
