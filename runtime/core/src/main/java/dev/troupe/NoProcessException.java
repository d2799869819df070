package dev.troupe;

/**
 * The actor was dead, or no actor had the name, when the call was made; or it ended before it took
 * the call. Corresponds to the exit reason {@code noproc} of {@code gen_server:call/2}.
 */
public final class NoProcessException extends CallException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception.
   *
   * @param message what was called, and what to do about it
   */
  public NoProcessException(String message) {
    super(message, null);
  }
}
