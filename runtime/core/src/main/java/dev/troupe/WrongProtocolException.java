package dev.troupe;

/** The actor does not serve the protocol of the stub. The call has done nothing. */
public final class WrongProtocolException extends CallException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message what was called, and what to do about it
   */
  public WrongProtocolException(String message) {
    super(message, null);
  }
}
