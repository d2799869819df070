package dev.troupe;

import dev.troupe.internal.actor.Kernel;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The actors of one application: their scheduler, their names, their tree. Safe for use from any
 * thread. A running system keeps the JVM alive; {@link #close} ends it.
 */
public sealed interface ActorSystem extends AutoCloseable permits Kernel {

  /**
   * Starts a system without a supervision tree, for actors that are started one by one.
   *
   * @param name goes into thread names and messages
   * @return the running system
   */
  static ActorSystem start(String name) {
    return start(name, SystemOptions.defaults());
  }

  /**
   * As {@link #start(String)}, with options.
   *
   * @param name goes into thread names and messages
   * @param options what holds for the whole system
   * @return the running system
   */
  static ActorSystem start(String name, SystemOptions options) {
    Kernel kernel = Kernel.create(name, options);
    kernel.start(null);
    return kernel;
  }

  /**
   * Starts a system and its supervision tree; returns when every {@code init} has.
   *
   * @param name goes into thread names and messages
   * @param tree the top supervisor; when it ends, the system ends
   * @return the running system
   * @throws StartException if a child cannot be started; those started before it have been stopped
   * @throws IllegalArgumentException if what the tree supervises does not fit together
   */
  static ActorSystem start(String name, SupervisorSpec tree) {
    return start(name, tree, SystemOptions.defaults());
  }

  /**
   * As {@link #start(String, SupervisorSpec)}, with options.
   *
   * @param name goes into thread names and messages
   * @param tree the top supervisor; when it ends, the system ends
   * @param options what holds for the whole system
   * @return the running system
   * @throws StartException if a child cannot be started; those started before it have been stopped
   * @throws IllegalArgumentException if what the tree supervises does not fit together
   */
  static ActorSystem start(String name, SupervisorSpec tree, SystemOptions options) {
    Callable<?> factory = Objects.requireNonNull(tree, "tree").factory();
    Kernel kernel = Kernel.create(name, options);
    kernel.start(factory);
    return kernel;
  }

  /**
   * The name that the system was started with.
   *
   * @return its name
   */
  String name();

  /**
   * The address of the top supervisor, of whatever kind.
   *
   * @return empty if the system was started without a tree, or the tree has not started yet
   */
  Optional<ActorRef> tree();

  /**
   * The handle of the top supervisor, to start, stop and look at its children.
   *
   * @return empty if there is none, or it is not a {@link Supervisor}; {@link #tree} has the
   *     address of any
   */
  default Optional<SupervisorRef> supervisor() {
    return tree().filter(SupervisorRef::isOne).map(SupervisorRef::of);
  }

  /**
   * Starts a bare process, one without a server, and returns at once. It is not linked; {@link
   * Self#spawnLink} links. Corresponds to {@code spawn/1}.
   *
   * @param body what it does
   * @return its address
   * @throws StartException if the system is closed
   */
  ActorRef spawn(ProcessBody body);

  /**
   * Who has a name now. Corresponds to {@code whereis/1}.
   *
   * @param name the name
   * @return the actor, or empty if nobody has it
   */
  Optional<ActorRef> whereis(String name);

  /**
   * The messages that have reached nobody.
   *
   * @return the dead letters of this system
   */
  DeadLetters deadLetters();

  /**
   * The actors that do not keep up with their senders.
   *
   * @return the alarms of this system
   */
  Alarms alarms();

  /**
   * What has become of all messages of this system. Counting is always on; this walks all that is
   * queued.
   *
   * @return the books, exact while the system is at rest
   */
  Books books();

  /**
   * How many calls were skipped, because their callers had given up before the server came to them.
   *
   * @return the count since the system started
   */
  long skippedCalls();

  /**
   * Whether the system can start actors.
   *
   * @return false once {@link #close} was called or the top supervisor has ended
   */
  boolean isRunning();

  /**
   * Waits until the system has ended, by {@link #close} or because the top supervisor has ended.
   *
   * @return {@link ExitReason.Shutdown} after a close, else the top supervisor's reason
   * @throws InterruptedException if the thread is interrupted meanwhile
   * @throws IllegalStateException in a turn of an actor of this system, which it would wait for
   */
  ExitReason awaitTermination() throws InterruptedException;

  /**
   * Ends the system, and returns when it has ended: first the tree, each supervisor ending its
   * children in reverse order of their start, within {@link SystemOptions#shutdownLimit}; then all
   * other actors, which have 5 s together: of these, whose parent is no actor or has ended is told
   * to shut down, the youngest first, and the links and supervisors of these end the rest, in their
   * own order; whom a parent has left behind is told once that has ended. Who does not end in time
   * is killed, so this never waits for ever. Messages that are still queued are lost. Closing twice
   * is as closing once; from several threads, all wait.
   *
   * @throws IllegalStateException in a turn of an actor of this system, which it would wait for
   */
  @Override
  void close();
}
