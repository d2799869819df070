package dev.troupe;

/**
 * The time limit of a call has passed. The server may handle the call later, or be handling it;
 * what it replies is dropped. If it had not begun, it skips the call.
 */
public final class CallTimeoutException extends CallException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message what was called, and what to do about it
   */
  public CallTimeoutException(String message) {
    super(message, null);
  }
}
