package dev.troupe;

import java.util.Objects;

/**
 * The server has ended before it replied: it crashed on this call or another, or was stopped. The
 * cause is what it crashed with, if it did.
 */
public final class ServerDownException extends CallException {
  private static final long serialVersionUID = 1L;

  private final transient ExitReason reason;

  /**
   * Makes an exception.
   *
   * @param message what was called
   * @param reason why the server has ended
   */
  public ServerDownException(String message, ExitReason reason) {
    super(message, reason instanceof ExitReason.Crashed(Throwable cause) ? cause : null);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /**
   * Why the server has ended.
   *
   * @return its exit reason
   */
  public ExitReason reason() {
    return reason;
  }
}
