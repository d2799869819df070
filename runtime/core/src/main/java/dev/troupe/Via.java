package dev.troupe;

import java.util.Optional;

/**
 * An address that is looked up at each message: whoever it leads to then gets the message. A stub
 * made by {@code via} uses it, as {@code named} uses the names of a system. Corresponds to {@code
 * {via, Module, Name}}.
 *
 * <p>{@link UniqueRegistry#via} is one. Others may be written, also by modules that know actors of
 * more than one system. Such a class must be safe for use from any thread, and two vias are the
 * same address if they are equal, so it needs {@code equals} and {@code hashCode}; a record has
 * them.
 */
public interface Via {

  /**
   * Who gets a message now. It runs on the sender's thread, in its turn if it is an actor, at each
   * message; so it must be quick and must not block, send or call. What it throws reaches the
   * caller of a call; a cast is then a dead letter, and the failure is logged.
   *
   * @return the actor, or empty if there is none now: then a call throws {@link
   *     NoProcessException}, and a cast is a dead letter with {@link DeadLetter.Why#NO_NAME}
   */
  Optional<ActorRef> whereis();

  /**
   * The system whose dead letters get what finds nobody, and whose time limit holds for calls that
   * have no other.
   *
   * @return always the same system
   */
  ActorSystem system();

  /**
   * What to call the address in messages to people, such as {@code key "a" of registry "rooms"}.
   *
   * @return words without a full stop
   */
  String name();
}
