package dev.troupe;

import java.util.Objects;

/**
 * What {@link Sys} logs and traces of an actor. Corresponds to {@code sys:system_event()}.
 *
 * @param kind whether something has come or gone
 * @param text the message in words, such as {@code cast Account.deposit(5)}
 */
public record SysEvent(Kind kind, String text) {

  /** Whether something has come or gone. */
  public enum Kind {
    /** A message that the actor is about to handle. */
    IN,
    /**
     * A reply that a handler has just given, by returning or by an exception that the method
     * declares. One that was put off by {@link Reply#later} shows none.
     */
    OUT
  }

  /** Checks its arguments. */
  public SysEvent {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
  }

  @Override
  public String toString() {
    return (kind == Kind.IN ? "in: " : "out: ") + text;
  }
}
