package dev.troupe;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A handler that was added to an {@link EventManager} under supervision is there no more; the info
 * message to its owner. It comes in every case but two: the owner's own end, and a manager that is
 * killed, of which the owner hears over the link. Corresponds to {@code {gen_event_EXIT, Handler,
 * Reason}}.
 *
 * @param manager where the handler was
 * @param id which handler
 * @param reason why it is gone
 */
public record HandlerExit(ActorRef manager, String id, Reason reason) {
  /** Checks its arguments. */
  public HandlerExit {
    Objects.requireNonNull(manager, "manager");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(reason, "reason");
  }

  /** Why a handler is removed; also what {@link EventHandler#terminate} is told. */
  public sealed interface Reason {}

  /**
   * By {@link EventManager#delete(String, Object)}. To the owner this is OTP's {@code normal}.
   *
   * @param args what was given to it, or null
   */
  public record Deleted(@Nullable Object args) implements Reason {}

  /** By itself, with {@link EventHandler#leave}. To the owner this is OTP's {@code normal}. */
  public record Left() implements Reason {}

  /**
   * By {@link EventManager#swap}. Corresponds to {@code {swapped, NewHandler, Pid}}.
   *
   * @param by the id of the handler in its place
   * @param owner the owner of that handler, or null if it has none
   */
  public record Swapped(String by, @Nullable ActorRef owner) implements Reason {
    /** Checks its arguments. */
    public Swapped {
      Objects.requireNonNull(by, "by");
    }
  }

  /**
   * It has thrown something.
   *
   * @param cause what
   */
  public record Crashed(Throwable cause) implements Reason {
    /** Checks its argument. */
    public Crashed {
      Objects.requireNonNull(cause, "cause");
    }
  }

  /**
   * Its owner has ended. Corresponds to {@code {stop, Reason}}.
   *
   * @param reason why that has ended
   */
  public record OwnerEnded(ExitReason reason) implements Reason {
    /** Checks its argument. */
    public OwnerEnded {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * The manager ends. Corresponds to {@code stop}; to the owner this is OTP's {@code shutdown}.
   *
   * @param reason why that ends
   */
  public record ManagerEnded(ExitReason reason) implements Reason {
    /** Checks its argument. */
    public ManagerEnded {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
