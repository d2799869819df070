package dev.troupe;

import java.util.Objects;

/**
 * An actor could not be started: its factory or {@code init} has failed, its name is taken, the
 * start limit has passed, or the system is closed. Nothing of the actor is left, and its name is
 * free, when this is thrown.
 */
public class StartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ExitReason reason;

  /**
   * Makes an exception.
   *
   * @param message what could not be started, and why
   * @param reason why, as a value
   */
  public StartException(String message, ExitReason reason) {
    super(message, reason instanceof ExitReason.Crashed(Throwable cause) ? cause : null);
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /**
   * Why the start has failed.
   *
   * @return the reason with which the actor has ended
   */
  public ExitReason reason() {
    return reason;
  }
}
