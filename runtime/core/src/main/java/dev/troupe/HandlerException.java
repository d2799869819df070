package dev.troupe;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An {@link EventManager} cannot do what it was asked for. The manager itself goes on. */
public class HandlerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kept the manager from it. */
  public enum Why {
    /** There is a handler of that id already. Nothing has changed. */
    DUPLICATE_ID,
    /** There is no handler of that id. Nothing has changed. Corresponds to {@code bad_module}. */
    NO_HANDLER,
    /**
     * The handler, or its factory, has thrown what is the {@linkplain #getCause() cause}; it is not
     * there, or not any more. Corresponds to {@code {'EXIT', Reason}}.
     */
    FAILED
  }

  /** What was wrong. */
  private final Why why;

  /** Which handler. */
  private final String id;

  /**
   * Makes an exception.
   *
   * @param message what could not be done, and why
   * @param why the same, as a value
   * @param id which handler
   * @param cause what the handler has thrown, or null
   */
  public HandlerException(String message, Why why, String id, @Nullable Throwable cause) {
    super(message, cause);
    this.why = Objects.requireNonNull(why, "why");
    this.id = Objects.requireNonNull(id, "id");
  }

  /**
   * What kept the manager from doing it.
   *
   * @return why
   */
  public Why why() {
    return why;
  }

  /**
   * Which handler it is about.
   *
   * @return its id
   */
  public String id() {
    return id;
  }
}
