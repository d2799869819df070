package dev.troupe;

import dev.troupe.internal.actor.Cell;
import java.time.Duration;

/**
 * The address of one actor, for as long as that actor lives. Corresponds to a pid.
 *
 * <p>A restart makes a new actor with a new address; a stub by name finds it, a ref does not. Refs
 * may be shared between any threads, and are equal if they address the same actor: same {@link
 * #node()}, {@link #id()} and {@link #incarnation()}.
 */
public sealed interface ActorRef permits Cell {

  /**
   * Sends any object as an info message, which arrives at {@link GenServer#onInfo} or {@link
   * Self#receive()}. Never blocks, unless the actor has a {@link Mailbox#blocking} mailbox. To a
   * dead actor it becomes a dead letter. Corresponds to {@code Pid ! Message}.
   *
   * @param message what to send; it is shared, so it should be immutable
   * @throws NullPointerException if the message is null
   * @throws OverloadedException if the mailbox is full and {@link Mailbox#failing}
   * @throws DeadlockException if it would wait for room in a cycle of actors that wait
   */
  void send(Object message);

  /**
   * Sends an exit signal. {@link ExitReason.Kill} ends the actor in any case: a handler that is
   * running is interrupted. {@link ExitReason.Normal} from another than the actor itself does
   * nothing unless the actor traps exits. Any other reason ends an actor that does not trap exits
   * before its next message, and is an {@link Exit} message to one that does. To a dead actor it
   * does nothing. Corresponds to {@code exit/2}.
   *
   * @param reason why
   */
  void exit(ExitReason reason);

  /**
   * Asks the actor to stop with {@link ExitReason.Normal} once it has handled what is before this
   * in its mailbox, and waits until it is gone, names, links and all. {@link GenServer#terminate}
   * runs. Corresponds to {@code gen_server:stop/1}.
   *
   * @throws CallException as from any call without a time limit; {@link NoProcessException} if the
   *     actor is dead, {@link ServerDownException} if it ends for another reason
   */
  default void stop() {
    stop(ExitReason.normal());
  }

  /**
   * As {@link #stop()}, with a reason.
   *
   * @param reason why
   * @throws CallException as {@link #stop()}
   * @throws IllegalStateException if the actor stops itself, for which there is {@link Self#stop}
   */
  void stop(ExitReason reason);

  /**
   * As {@link #stop(ExitReason)}, waiting at most for a time. Corresponds to {@code
   * gen_server:stop/3}.
   *
   * @param reason why
   * @param limit how long, more than zero
   * @throws CallTimeoutException if the actor has not ended by then; it may do so yet
   * @throws CallException as {@link #stop()}
   * @throws IllegalArgumentException if the limit is zero or negative; the actor hears nothing of
   *     it
   */
  void stop(ExitReason reason, Duration limit);

  /**
   * Whether the actor lives. It may have ended by the time this returns true. Corresponds to {@code
   * is_process_alive/1}.
   *
   * @return false once its names are free and it takes no more messages
   */
  boolean isAlive();

  /**
   * The node that the actor lives on.
   *
   * @return the name of the node, {@code "local"} for actors of a system that is in no cluster
   */
  String node();

  /**
   * The number of the actor on its node.
   *
   * @return a number that no other actor of the same system has or had
   */
  long id();

  /**
   * The number of the actor's system among those that its node has started.
   *
   * @return a number that no other system of this JVM has or had
   */
  int incarnation();

  /**
   * The system that the actor belongs to.
   *
   * @return the system, which may have been closed
   */
  ActorSystem system();
}
