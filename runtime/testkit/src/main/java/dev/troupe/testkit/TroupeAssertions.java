package dev.troupe.testkit;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ExitReason;
import dev.troupe.SupervisorRef;
import dev.troupe.internal.actor.Cell;
import dev.troupe.internal.actor.Kernel;
import dev.troupe.internal.actor.Limits;
import dev.troupe.internal.actor.Rest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What tests say of actors: that something ends one, that something has one restarted, that nothing
 * more happens. To be imported statically. They wait in the time of the system, in a simulation in
 * virtual time, and at most for the system's {@linkplain dev.troupe.SystemOptions#callTimeout call
 * timeout} unless a limit is given. None may be used in a turn of an actor of the same system.
 */
public final class TroupeAssertions {

  /** What is to have an effect. */
  @FunctionalInterface
  public interface Action {
    /**
     * Does it, on the test's thread.
     *
     * @throws Exception what fails the test
     */
    void run() throws Exception;
  }

  private TroupeAssertions() {}

  // ---- ends

  /**
   * Asserts that an actor lives, and that an action ends it.
   *
   * @param actor the actor
   * @param action what ends it; if it is a call to the actor, that may fail with {@link
   *     dev.troupe.ServerDownException} or {@link dev.troupe.NoProcessException}
   * @return why the actor has ended
   * @throws AssertionError if it has ended before, or does not end
   * @throws Exception what else the action throws
   */
  public static ExitReason assertStops(ActorRef actor, Action action) throws Exception {
    return Ends.await(actor, limitOf(actor.system()), action);
  }

  /**
   * As {@link #assertStops(ActorRef, Action)}, with a limit.
   *
   * @param limit how long to wait after the action, more than zero
   * @param actor the actor
   * @param action what ends it
   * @return why the actor has ended
   * @throws AssertionError if it has ended before, or does not end
   * @throws IllegalArgumentException if the limit is zero or negative
   * @throws Exception what else the action throws
   */
  public static ExitReason assertStops(Duration limit, ActorRef actor, Action action)
      throws Exception {
    return Ends.await(actor, positive(limit), action);
  }

  /**
   * As {@link #assertStops(ActorRef, Action)}, and for a reason of a kind.
   *
   * @param actor the actor
   * @param kind of what kind the reason must be, such as {@code ExitReason.Crashed.class}
   * @param action what ends it
   * @param <E> the kind
   * @return why the actor has ended
   * @throws AssertionError if it has ended before, does not end, or ends for another reason
   * @throws Exception what else the action throws
   */
  public static <E extends ExitReason> E assertStops(ActorRef actor, Class<E> kind, Action action)
      throws Exception {
    return Ends.ofKind(kind, actor, assertStops(actor, action));
  }

  // ---- restarts

  /**
   * Asserts that an action ends a child of a supervisor, and that the supervisor starts it again.
   *
   * @param supervisor the supervisor
   * @param id the child's id
   * @param action what ends it, as of {@link #assertStops(ActorRef, Action)}
   * @return the new actor, whose {@code init} has returned
   * @throws AssertionError if there is no such child, it does not end, or is not restarted
   * @throws Exception what else the action throws
   */
  public static ActorRef assertRestarts(SupervisorRef supervisor, String id, Action action)
      throws Exception {
    return Restarts.of(supervisor, id, limitOf(supervisor.ref().system()), action).now();
  }

  /**
   * As {@link #assertRestarts(SupervisorRef, String, Action)}, with a limit.
   *
   * @param limit how long to wait after the action, more than zero
   * @param supervisor the supervisor
   * @param id the child's id
   * @param action what ends it
   * @return the new actor, whose {@code init} has returned
   * @throws AssertionError if there is no such child, it does not end, or is not restarted
   * @throws IllegalArgumentException if the limit is zero or negative
   * @throws Exception what else the action throws
   */
  public static ActorRef assertRestarts(
      Duration limit, SupervisorRef supervisor, String id, Action action) throws Exception {
    return Restarts.of(supervisor, id, positive(limit), action).now();
  }

  /**
   * As {@link #assertRestarts(SupervisorRef, String, Action)}, and that the child ends for a reason
   * of a kind.
   *
   * @param supervisor the supervisor
   * @param id the child's id
   * @param kind of what kind the reason must be
   * @param action what ends it
   * @return the new actor, whose {@code init} has returned
   * @throws AssertionError if there is no such child, it does not end, ends for another reason, or
   *     is not restarted
   * @throws Exception what else the action throws
   */
  public static ActorRef assertRestarts(
      SupervisorRef supervisor, String id, Class<? extends ExitReason> kind, Action action)
      throws Exception {
    return Restarts.of(supervisor, id, limitOf(supervisor.ref().system()), action).endedBy(kind);
  }

  /**
   * Asserts that an action ends whoever has a name, and that its supervisor, of whatever kind,
   * starts it again.
   *
   * @param system the system of the name
   * @param name the name
   * @param action what ends it, as of {@link #assertStops(ActorRef, Action)}
   * @return the new actor, whose {@code init} has returned
   * @throws AssertionError if nobody has the name, who has it does not end, or is not restarted
   * @throws Exception what else the action throws
   */
  public static ActorRef assertRestarts(ActorSystem system, String name, Action action)
      throws Exception {
    return Restarts.of(system, name, limitOf(system), action).now();
  }

  /**
   * As {@link #assertRestarts(ActorSystem, String, Action)}, with a limit.
   *
   * @param limit how long to wait after the action, more than zero
   * @param system the system of the name
   * @param name the name
   * @param action what ends it
   * @return the new actor, whose {@code init} has returned
   * @throws AssertionError if nobody has the name, who has it does not end, or is not restarted
   * @throws IllegalArgumentException if the limit is zero or negative
   * @throws Exception what else the action throws
   */
  public static ActorRef assertRestarts(
      Duration limit, ActorSystem system, String name, Action action) throws Exception {
    return Restarts.of(system, name, positive(limit), action).now();
  }

  /**
   * As {@link #assertRestarts(ActorSystem, String, Action)}, and that who has the name ends for a
   * reason of a kind.
   *
   * @param system the system of the name
   * @param name the name
   * @param kind of what kind the reason must be
   * @param action what ends it
   * @return the new actor, whose {@code init} has returned
   * @throws AssertionError if nobody has the name, who has it does not end, ends for another
   *     reason, or is not restarted
   * @throws Exception what else the action throws
   */
  public static ActorRef assertRestarts(
      ActorSystem system, String name, Class<? extends ExitReason> kind, Action action)
      throws Exception {
    return Restarts.of(system, name, limitOf(system), action).endedBy(kind);
  }

  // ---- nothing more

  /**
   * Waits until a system is idle: no actor has anything to handle, and none handles anything, but
   * for waiting in a {@code receive} or in {@link dev.troupe.Self#sleep}, or for another that is
   * idle itself to reply, to start or to have room. What depends on an {@code async()} call has
   * been done too. From then on nothing happens until a timer rings or somebody outside does
   * something. An actor that waits for a lock, a socket, a future or in {@code Thread.sleep} is not
   * idle.
   *
   * @param system the system; one that has ended is idle
   * @throws AssertionError if it is not idle in time; tells who was busy, and with what
   */
  public static void awaitIdle(ActorSystem system) {
    awaitIdle((Kernel) Objects.requireNonNull(system, "system"), limitOf(system));
  }

  /**
   * As {@link #awaitIdle(ActorSystem)}, with a limit.
   *
   * @param limit how long to wait, more than zero
   * @param system the system; one that has ended is idle
   * @throws AssertionError if it is not idle in time; tells who was busy, and with what
   * @throws IllegalArgumentException if the limit is zero or negative
   */
  public static void awaitIdle(Duration limit, ActorSystem system) {
    awaitIdle((Kernel) Objects.requireNonNull(system, "system"), positive(limit));
  }

  private static void awaitIdle(Kernel kernel, long limit) {
    List<Cell> busy = Rest.await(kernel, limit);
    if (!busy.isEmpty()) {
      throw new AssertionError(Busy.inWords(kernel, busy, limit));
    }
  }

  private static long positive(Duration limit) {
    return Limits.positive(limit, "The limit of an assertion");
  }

  private static long limitOf(ActorSystem system) {
    return ((Kernel) Objects.requireNonNull(system, "system")).callLimit();
  }
}
