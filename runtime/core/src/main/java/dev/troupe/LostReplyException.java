package dev.troupe;

/** The reply can never come: the server has dropped the right to give it. */
public final class LostReplyException extends CallException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message what was called, and what to do about it
   */
  public LostReplyException(String message) {
    super(message, null);
  }
}
