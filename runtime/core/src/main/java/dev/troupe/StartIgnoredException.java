package dev.troupe;

/**
 * An actor has given its start up by {@link Self#ignore()}, as there is nothing for it to do.
 * Nothing of it is left, and nothing has failed. Corresponds to the result {@code ignore} of {@code
 * gen_server:start/3}.
 */
public final class StartIgnoredException extends StartException {
  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception, whose reason is {@link ExitReason.Normal}.
   *
   * @param message who has ignored its start
   */
  public StartIgnoredException(String message) {
    super(message, ExitReason.normal());
  }
}
