package dev.troupe;

import dev.troupe.internal.actor.AliasOf;

/**
 * A second address of an actor, which can be taken back: then what is sent to it is dropped, and
 * does not even become a dead letter. Made by {@link Self#alias}; may be given to anybody. It is
 * for answers that must not come too late. Corresponds to an alias of {@code alias/1}.
 */
public sealed interface Alias permits AliasOf {

  /** What makes an alias a special one. */
  enum Option {
    /** It takes one message, and is taken back by that. */
    REPLY,
    /** Its messages may come with priority, by {@link Alias#sendFirst}. */
    PRIORITY
  }

  /**
   * Sends any object as an info message, as {@link ActorRef#send} does, unless the alias was taken
   * back. What is in the mailbox by then stays.
   *
   * @param message what to send; it is shared, so it should be immutable
   */
  void send(Object message);

  /**
   * As {@link #send}, before all messages that wait without priority, and after those with. If the
   * alias has no {@link Option#PRIORITY}, it is as {@link #send}. Corresponds to the option {@code
   * priority} of {@code erlang:send/3}.
   *
   * @param message what to send
   */
  void sendFirst(Object message);

  /**
   * Whether a message would still arrive. It may not any more by the time this returns.
   *
   * @return false once the alias was taken back, used up, or its actor has ended
   */
  boolean isActive();
}
