package dev.troupe;

import java.util.Objects;

/**
 * A running supervisor refuses what it was asked to do with a child, and has done nothing. Each
 * reason is a class of its own; the constructors are public so that fakes can throw them. A child
 * whose start fails is not one of them: that is a {@link StartException}.
 */
public abstract sealed class ChildException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ChildException(String message) {
    super(message);
  }

  /**
   * There is a child of that id, which does not run: it has ended, or was terminated, or waits for
   * its restart. Corresponds to {@code {error, already_present}}.
   */
  public static final class AlreadyPresent extends ChildException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message which child, and what to do about it
     */
    public AlreadyPresent(String message) {
      super(message);
    }
  }

  /** A child of that id runs. Corresponds to {@code {error, {already_started, Child}}}. */
  public static final class AlreadyStarted extends ChildException {
    private static final long serialVersionUID = 1L;

    private final transient ActorRef ref;

    /**
     * Makes an exception.
     *
     * @param message which child
     * @param ref the child that runs
     */
    public AlreadyStarted(String message, ActorRef ref) {
      super(message);
      this.ref = Objects.requireNonNull(ref, "ref");
    }

    /**
     * The child that runs.
     *
     * @return its address
     */
    public ActorRef ref() {
      return ref;
    }
  }

  /** There is no such child. Corresponds to {@code {error, not_found}}. */
  public static final class NotFound extends ChildException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message which child
     */
    public NotFound(String message) {
      super(message);
    }
  }

  /** The child runs, and must not for this. Corresponds to {@code {error, running}}. */
  public static final class Running extends ChildException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message which child, and what to do about it
     */
    public Running(String message) {
      super(message);
    }
  }

  /**
   * The child's restart has failed and is to be tried again. Corresponds to {@code {error,
   * restarting}}.
   */
  public static final class Restarting extends ChildException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message which child, and what to do about it
     */
    public Restarting(String message) {
      super(message);
    }
  }

  /**
   * A dynamic supervisor has as many children as it may have. Corresponds to {@code {error,
   * max_children}} of Elixir's {@code DynamicSupervisor}.
   */
  public static final class TooMany extends ChildException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message how many there may be
     */
    public TooMany(String message) {
      super(message);
    }
  }
}
