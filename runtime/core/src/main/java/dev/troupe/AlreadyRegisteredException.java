package dev.troupe;

import java.util.Objects;

/**
 * A key of a {@link UniqueRegistry} is taken. Corresponds to {@code {:error, {:already_registered,
 * pid}}}.
 */
public class AlreadyRegisteredException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ActorRef holder;

  /**
   * Makes an exception.
   *
   * @param message which key of which registry is taken
   * @param holder who is registered under it
   */
  public AlreadyRegisteredException(String message, ActorRef holder) {
    super(message);
    this.holder = Objects.requireNonNull(holder, "holder");
  }

  /**
   * Who was registered under the key when the registration was refused.
   *
   * @return the actor, which may be the one that was refused
   */
  public ActorRef holder() {
    return holder;
  }
}
