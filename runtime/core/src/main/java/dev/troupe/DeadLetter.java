package dev.troupe;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message that has reached nobody, as the info message that watchers of {@link
 * ActorSystem#deadLetters()} get. Calls are never dead letters: they fail at their caller.
 *
 * @param message the cast, or the object given to {@link ActorRef#send}
 * @param to the actor it was for, or null where a name was registered for none
 * @param name the name it was sent to, or null where it was sent to an actor
 * @param why what kept it from being delivered
 */
public record DeadLetter(Object message, @Nullable ActorRef to, @Nullable String name, Why why) {

  /** What kept a message from being delivered. */
  public enum Why {
    /** The actor has ended. */
    NO_PROCESS,
    /** No actor has the name. */
    NO_NAME,
    /** The actor does not serve the protocol of the cast. */
    WRONG_PROTOCOL,
    /** The mailbox of the actor was full, or had to make room for another message. */
    MAILBOX_FULL
  }

  /** Checks its arguments. */
  public DeadLetter {
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(why, "why");
  }
}
