package dev.troupe;

/**
 * The thread that called was interrupted while it waited. Its interrupt flag is set again, and the
 * call is given up.
 */
public final class CallInterruptedException extends CallException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message what was called, and what to do about it
   */
  public CallInterruptedException(String message) {
    super(message, null);
  }
}
