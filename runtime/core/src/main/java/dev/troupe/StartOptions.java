package dev.troupe;

import dev.troupe.internal.actor.Limits;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How to start an actor. Immutable: each method returns a new value. */
public final class StartOptions {

  private static final StartOptions DEFAULTS = new StartOptions(null, null, Mailbox.unbounded());

  private final @Nullable String name;
  private final @Nullable Long limitNanos;
  private final Mailbox mailbox;

  private StartOptions(@Nullable String name, @Nullable Long limitNanos, Mailbox mailbox) {
    this.name = name;
    this.limitNanos = limitNanos;
    this.mailbox = mailbox;
  }

  /**
   * No name, no start limit and an unbounded mailbox.
   *
   * @return the defaults
   */
  public static StartOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Registers the actor under a name, from before {@code init} until it has ended.
   *
   * @param taken the name, which is global to the system
   * @return these options with the name
   * @throws IllegalArgumentException if the name is blank
   */
  public StartOptions name(String taken) {
    if (Objects.requireNonNull(taken, "name").isBlank()) {
      throw new IllegalArgumentException(
          "A name must not be blank. Leave name(...) out for an actor without a name.");
    }
    return new StartOptions(taken, limitNanos, mailbox);
  }

  /**
   * Limits the time of the factory and {@code init}; without a limit they run on the starter's
   * thread, with one on another, while the starter waits. An actor that is late is killed.
   *
   * @param limit how long, more than zero
   * @return these options with the limit
   * @throws IllegalArgumentException if the limit is zero or negative
   */
  public StartOptions startLimit(Duration limit) {
    return new StartOptions(name, Limits.positive(limit, "A start limit"), mailbox);
  }

  /**
   * Sets how many messages may wait, and what becomes of more.
   *
   * @param kind which mailbox
   * @return these options with the mailbox
   */
  public StartOptions mailbox(Mailbox kind) {
    return new StartOptions(name, limitNanos, Objects.requireNonNull(kind, "mailbox"));
  }

  /**
   * The mailbox.
   *
   * @return unbounded unless {@link #mailbox(Mailbox)} has set another
   */
  public Mailbox mailbox() {
    return mailbox;
  }

  /**
   * The name.
   *
   * @return null for none
   */
  public @Nullable String name() {
    return name;
  }

  /**
   * The start limit.
   *
   * @return empty for none; what was longer than some 292 years is that long
   */
  public Optional<Duration> startLimit() {
    return Optional.ofNullable(limitNanos).map(Duration::ofNanos);
  }
}
