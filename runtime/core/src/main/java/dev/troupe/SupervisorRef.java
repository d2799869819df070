package dev.troupe;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The handle of a running {@link Supervisor}: adds, stops and removes children, and tells of them.
 * Safe for use from any thread. All methods but {@link #ref} and {@link #within} are calls, which
 * the supervisor handles in order, each as a turn of its own; they have no time limit unless {@link
 * #within} sets one, as stopping and starting may take long. What they refuse is a {@link
 * ChildException}; without a reply they throw a {@link CallException}. A child that asks its own
 * supervisor to stop it waits for itself; and one whose {@code terminate} calls its own supervisor
 * in any way, while that stops it, waits until its shutdown limit has passed and it is killed: the
 * supervisor handles no call before the child has ended.
 */
public final class SupervisorRef {

  private final Door<SupervisorServer> door;

  private SupervisorRef(Door<SupervisorServer> door) {
    this.door = door;
  }

  /**
   * Starts a supervisor that none supervises, without a name, and returns when its children run.
   *
   * @param system where to start it
   * @param supervisor the supervisor
   * @return its handle
   * @throws StartException if a child cannot be started; those started before it have been stopped
   * @throws IllegalArgumentException if what it supervises does not fit together
   */
  public static SupervisorRef start(ActorSystem system, Supervisor supervisor) {
    return start(system, supervisor, StartOptions.defaults());
  }

  /**
   * As {@link #start(ActorSystem, Supervisor)}, with options.
   *
   * @param system where to start it
   * @param supervisor the supervisor
   * @param options its name
   * @return its handle
   * @throws StartException if a child cannot be started; those started before it have been stopped
   * @throws IllegalArgumentException if what it supervises does not fit together
   */
  public static SupervisorRef start(
      ActorSystem system, Supervisor supervisor, StartOptions options) {
    return of(Door.start(system, supervisor, options));
  }

  /**
   * As {@link #startLink(Supervisor, StartOptions)}, without a name.
   *
   * @param supervisor the supervisor
   * @return its handle
   * @throws StartException as {@link #start(ActorSystem, Supervisor)}
   * @throws IllegalArgumentException as {@link #start(ActorSystem, Supervisor)}
   */
  public static SupervisorRef startLink(Supervisor supervisor) {
    return startLink(supervisor, StartOptions.defaults());
  }

  /**
   * As {@link #start(ActorSystem, Supervisor, StartOptions)}, linked to the actor whose turn it is.
   * Corresponds to {@code supervisor:start_link/3}.
   *
   * @param supervisor the supervisor
   * @param options its name
   * @return its handle
   * @throws StartException as {@link #start(ActorSystem, Supervisor)}
   * @throws IllegalArgumentException as {@link #start(ActorSystem, Supervisor)}
   */
  public static SupervisorRef startLink(Supervisor supervisor, StartOptions options) {
    return of(Door.startLink(supervisor, options));
  }

  /**
   * The handle of one running supervisor; after its restart it leads to nobody.
   *
   * @param supervisor its address
   * @return its handle
   * @throws WrongProtocolException if the actor is not a {@link Supervisor}
   */
  public static SupervisorRef of(ActorRef supervisor) {
    return new SupervisorRef(Door.to(SupervisorServer.class, "supervisor", supervisor));
  }

  /**
   * The handle of whichever supervisor has a name when it is asked; survives restarts.
   *
   * @param system the system of the name
   * @param name the name
   * @return the handle, whose methods throw {@link WrongProtocolException} if that is not a {@link
   *     Supervisor}
   */
  public static SupervisorRef named(ActorSystem system, String name) {
    return new SupervisorRef(Door.to(SupervisorServer.class, "supervisor", system, name));
  }

  /** Whether an actor is a {@link Supervisor}, or was one. */
  static boolean isOne(ActorRef ref) {
    return Door.serves(SupervisorServer.class, ref);
  }

  /**
   * The same handle with a time limit for its calls.
   *
   * @param limit how long, more than zero
   * @return the handle
   * @throws IllegalArgumentException if the limit is zero or negative
   */
  public SupervisorRef within(Duration limit) {
    return new SupervisorRef(door.within(limit));
  }

  /**
   * The supervisor's address.
   *
   * @return its ref
   * @throws NoProcessException if nobody has the name
   */
  public ActorRef ref() {
    return door.ref();
  }

  /**
   * Starts a child, after the others in the order of the strategy. Corresponds to {@code
   * supervisor:start_child/2}.
   *
   * @param child the child
   * @return the child that runs
   * @throws ChildException.AlreadyStarted if a child of that id runs
   * @throws ChildException.AlreadyPresent if there is a child of that id that does not
   * @throws StartIgnoredException if the child ignores its start; its spec is kept unless it is
   *     {@link Restart#TEMPORARY}
   * @throws StartException if it cannot be started; its spec is not kept
   * @throws IllegalArgumentException if it is significant, and permanent or its supervisor's
   *     auto-shutdown is {@link AutoShutdown#NEVER}
   */
  public ActorRef startChild(ChildSpec child) {
    Objects.requireNonNull(child, "child");
    return door.ask("startChild", supervisor -> supervisor.startChild(child));
  }

  /**
   * Stops a child, if it runs, and returns when it has ended. It is not restarted; its spec is kept
   * unless it is {@link Restart#TEMPORARY}. Corresponds to {@code supervisor:terminate_child/2}.
   *
   * @param id the child's id
   * @throws ChildException.NotFound if there is no such child
   */
  public void terminateChild(String id) {
    Objects.requireNonNull(id, "id");
    door.<@Nullable Void>ask(
        "terminateChild",
        supervisor -> {
          supervisor.terminateChild(id);
          return null;
        });
  }

  /**
   * Starts a child that does not run. It does not count as a restart. Corresponds to {@code
   * supervisor:restart_child/2}.
   *
   * @param id the child's id
   * @return the child that runs
   * @throws ChildException.NotFound if there is no such child
   * @throws ChildException.Running if it runs
   * @throws ChildException.Restarting if its restart has failed and is to be tried again
   * @throws StartIgnoredException if it ignores its start
   * @throws StartException if it cannot be started
   */
  public ActorRef restartChild(String id) {
    Objects.requireNonNull(id, "id");
    return door.ask("restartChild", supervisor -> supervisor.restartChild(id));
  }

  /**
   * Forgets a child that does not run. Corresponds to {@code supervisor:delete_child/2}.
   *
   * @param id the child's id
   * @throws ChildException.NotFound if there is no such child
   * @throws ChildException.Running if it runs
   * @throws ChildException.Restarting if its restart has failed and is to be tried again
   */
  public void deleteChild(String id) {
    Objects.requireNonNull(id, "id");
    door.<@Nullable Void>ask(
        "deleteChild",
        supervisor -> {
          supervisor.deleteChild(id);
          return null;
        });
  }

  /**
   * All children, in the order of their start. Corresponds to {@code supervisor:which_children/1}.
   *
   * @return the children, a list that does not change
   */
  public List<ChildInfo> whichChildren() {
    return door.ask("whichChildren", SupervisorServer::whichChildren);
  }

  /**
   * How many children there are. Corresponds to {@code supervisor:count_children/1}.
   *
   * @return the counts
   */
  public ChildCount countChildren() {
    return door.ask("countChildren", SupervisorServer::countChildren);
  }

  /**
   * The spec of a child. Corresponds to {@code supervisor:get_childspec/2}.
   *
   * @param id the child's id
   * @return its spec
   * @throws ChildException.NotFound if there is no such child
   */
  public ChildSpec childSpec(String id) {
    Objects.requireNonNull(id, "id");
    return door.ask("childSpec", supervisor -> supervisor.childSpec(id));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SupervisorRef that && door.equals(that.door);
  }

  @Override
  public int hashCode() {
    return door.hashCode();
  }

  @Override
  public String toString() {
    return door.toString();
  }
}
