package dev.troupe;

/**
 * The reply can never come: the server has put it off by {@link Reply#later}, and nothing refers to
 * the {@link ReplyTo} any more. It is thrown soon after the garbage collector has noticed that. The
 * server goes on.
 */
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
