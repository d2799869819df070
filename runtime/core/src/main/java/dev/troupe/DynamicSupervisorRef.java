package dev.troupe;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The handle of a running {@link DynamicSupervisor}: starts and stops children, and tells of them.
 * Safe for use from any thread. All methods but {@link #ref} and {@link #within} are calls, which
 * the supervisor handles in order; they have no time limit unless {@link #within} sets one. What
 * they refuse is a {@link ChildException}; without a reply they throw a {@link CallException}.
 */
public final class DynamicSupervisorRef {

  private static final String KIND = "dynamic supervisor";

  private final Door<DynamicSupervisorServer> door;

  private DynamicSupervisorRef(Door<DynamicSupervisorServer> door) {
    this.door = door;
  }

  /**
   * Starts a dynamic supervisor that none supervises, without a name.
   *
   * @param system where to start it
   * @param supervisor the supervisor
   * @return its handle
   * @throws StartException if the system is closed
   */
  public static DynamicSupervisorRef start(ActorSystem system, DynamicSupervisor supervisor) {
    return start(system, supervisor, StartOptions.defaults());
  }

  /**
   * As {@link #start(ActorSystem, DynamicSupervisor)}, with options.
   *
   * @param system where to start it
   * @param supervisor the supervisor
   * @param options its name
   * @return its handle
   * @throws StartException if the system is closed or the name is taken
   */
  public static DynamicSupervisorRef start(
      ActorSystem system, DynamicSupervisor supervisor, StartOptions options) {
    return of(Door.start(system, supervisor, options));
  }

  /**
   * As {@link #startLink(DynamicSupervisor, StartOptions)}, without a name.
   *
   * @param supervisor the supervisor
   * @return its handle
   * @throws StartException as {@link #start(ActorSystem, DynamicSupervisor)}
   * @throws IllegalArgumentException as {@link #start(ActorSystem, DynamicSupervisor)}
   */
  public static DynamicSupervisorRef startLink(DynamicSupervisor supervisor) {
    return startLink(supervisor, StartOptions.defaults());
  }

  /**
   * As {@link #start(ActorSystem, DynamicSupervisor, StartOptions)}, linked to the actor whose turn
   * it is. Corresponds to {@code DynamicSupervisor.start_link/1}.
   *
   * @param supervisor the supervisor
   * @param options its name
   * @return its handle
   * @throws StartException if the system is closed or the name is taken
   */
  public static DynamicSupervisorRef startLink(DynamicSupervisor supervisor, StartOptions options) {
    return of(Door.startLink(supervisor, options));
  }

  /**
   * The handle of one running supervisor; after its restart it leads to nobody.
   *
   * @param supervisor its address
   * @return its handle
   * @throws WrongProtocolException if the actor is not a {@link DynamicSupervisor}
   */
  public static DynamicSupervisorRef of(ActorRef supervisor) {
    return new DynamicSupervisorRef(Door.to(DynamicSupervisorServer.class, KIND, supervisor));
  }

  /**
   * The handle of whichever supervisor has a name when it is asked; survives restarts.
   *
   * @param system the system of the name
   * @param name the name
   * @return the handle, whose methods throw {@link WrongProtocolException} if that is not a {@link
   *     DynamicSupervisor}
   */
  public static DynamicSupervisorRef named(ActorSystem system, String name) {
    return new DynamicSupervisorRef(Door.to(DynamicSupervisorServer.class, KIND, system, name));
  }

  /**
   * The same handle with a time limit for its calls.
   *
   * @param limit how long, more than zero
   * @return the handle
   * @throws IllegalArgumentException if the limit is zero or negative
   */
  public DynamicSupervisorRef within(Duration limit) {
    return new DynamicSupervisorRef(door.within(limit));
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
   * Starts a child. Corresponds to {@code DynamicSupervisor.start_child/2}.
   *
   * @param child the child; its id may be that of another
   * @return the child that runs
   * @throws ChildException.TooMany if there are as many children as there may be
   * @throws StartIgnoredException if the child ignores its start; it is forgotten
   * @throws StartException if it cannot be started; it is forgotten
   * @throws IllegalArgumentException if it is {@linkplain ChildSpec#significant() significant}
   */
  public ActorRef startChild(ChildSpec child) {
    Objects.requireNonNull(child, "child");
    return door.ask("startChild", supervisor -> supervisor.startChild(child));
  }

  /**
   * Stops a child, forgets it, and returns when it has ended. Corresponds to {@code
   * DynamicSupervisor.terminate_child/2}.
   *
   * @param child the child; one that waits for its restart goes by its last address
   * @throws ChildException.NotFound if there is no such child
   */
  public void terminateChild(ActorRef child) {
    Objects.requireNonNull(child, "child");
    door.<@Nullable Void>ask(
        "terminateChild",
        supervisor -> {
          supervisor.terminateChild(child);
          return null;
        });
  }

  /**
   * All children, in the order of their last start. Corresponds to {@code
   * DynamicSupervisor.which_children/1}.
   *
   * @return the children, a list that does not change
   */
  public List<ChildInfo> whichChildren() {
    return door.ask("whichChildren", DynamicSupervisorServer::whichChildren);
  }

  /**
   * How many children there are. Corresponds to {@code DynamicSupervisor.count_children/1}.
   *
   * @return the counts
   */
  public ChildCount countChildren() {
    return door.ask("countChildren", DynamicSupervisorServer::countChildren);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DynamicSupervisorRef that && door.equals(that.door);
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
