package dev.troupe.spi;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.CallInterruptedException;
import dev.troupe.ChildSpec;
import dev.troupe.StartOptions;
import dev.troupe.Via;
import dev.troupe.internal.actor.Cell;
import dev.troupe.internal.actor.DirectTarget;
import dev.troupe.internal.actor.Kernel;
import dev.troupe.internal.actor.Limits;
import dev.troupe.internal.actor.NameTarget;
import dev.troupe.internal.actor.Target;
import dev.troupe.internal.actor.Turns;
import dev.troupe.internal.actor.ViaTarget;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Where the messages of one stub go, and how long its calls wait. Immutable; equal to a route that
 * leads to the same place, whatever its time limit.
 */
// Most stubs lead to one actor with the limits of its methods. There is one for nearly each actor,
// so these have a class of their own with no field but what they need.
public abstract sealed class Route permits CellRoute, TargetRoute {

  /** As the limit of a call: that of the actor system. */
  public static final long DEFAULT_LIMIT = -1;

  /** As the limit of a call: none. */
  public static final long NO_LIMIT = Long.MAX_VALUE;

  Route() {}

  /**
   * Starts an actor.
   *
   * @param protocol what the stub speaks
   * @param system where to start it
   * @param server makes the server
   * @param options how to start it
   * @return the route to the actor
   */
  public static Route start(
      Class<?> protocol, ActorSystem system, Callable<?> server, StartOptions options) {
    Cell started = ((Kernel) system).start(server, options, null);
    return new CellRoute(started.serving(protocol), protocol);
  }

  /**
   * Starts an actor linked to the one whose turn it is.
   *
   * @param protocol what the stub speaks
   * @param server makes the server
   * @param options how to start it
   * @return the route to the actor
   */
  public static Route startLink(Class<?> protocol, Callable<?> server, StartOptions options) {
    Cell self = Turns.self("startLink(...)");
    Cell started = self.system().start(server, options, self);
    return new CellRoute(started.serving(protocol), protocol);
  }

  /**
   * Makes a child spec.
   *
   * @param protocol what the stub speaks
   * @param id the child's id
   * @param server makes the server
   * @return the spec
   */
  public static ChildSpec child(Class<?> protocol, String id, Callable<?> server) {
    return ChildSpec.of(id, server);
  }

  /**
   * Leads to a name.
   *
   * @param protocol what the stub speaks
   * @param system the system of the name
   * @param name the name
   * @return the route to whoever has the name
   */
  public static Route named(Class<?> protocol, ActorSystem system, String name) {
    return new TargetRoute(new NameTarget((Kernel) system, name), protocol);
  }

  /**
   * Leads to a name of the current turn's system.
   *
   * @param protocol what the stub speaks
   * @param name the name
   * @return the route to whoever has the name
   */
  public static Route named(Class<?> protocol, String name) {
    return named(protocol, Turns.self("named(...) without a system").system(), name);
  }

  /**
   * Leads to an address that is looked up at each message.
   *
   * @param protocol what the stub speaks
   * @param via the address
   * @return the route to whoever it leads to
   */
  public static Route via(Class<?> protocol, Via via) {
    return new TargetRoute(new ViaTarget(Objects.requireNonNull(via, "via")), protocol);
  }

  /**
   * Leads to an actor.
   *
   * @param protocol what the stub speaks
   * @param ref the actor
   * @return the route to the actor
   * @throws dev.troupe.WrongProtocolException if the actor does not serve the protocol
   */
  public static Route of(Class<?> protocol, ActorRef ref) {
    Cell cell = (Cell) Objects.requireNonNull(ref, "ref");
    return new CellRoute(cell.serving(protocol), protocol);
  }

  /**
   * Leads to the actor whose turn it is.
   *
   * @param protocol what the stub speaks
   * @return the route to the actor
   */
  public static Route self(Class<?> protocol) {
    return of(protocol, Turns.self("self()"));
  }

  /**
   * Leads to an object that is no actor.
   *
   * @param protocol what the stub speaks
   * @param server an implementation of it
   * @return the route to the object
   */
  public static Route direct(Class<?> protocol, Object server) {
    return new TargetRoute(new DirectTarget(server), protocol);
  }

  /**
   * Sends a cast.
   *
   * @param message the message, which was never sent before
   */
  public abstract void cast(CastMessage message);

  /**
   * Calls, and waits for the outcome.
   *
   * @param message the message, which was never sent before
   * @param limitNanos the limit of the method, unless {@link #within} has set another
   * @return null if replied, or the declared exception that is the reply
   * @throws dev.troupe.CallException if there is no reply
   */
  public abstract @Nullable Throwable call(CallMessage<?> message, long limitNanos);

  /**
   * As {@link #call}, for a method that declares {@link InterruptedException}.
   *
   * @param message the message, which was never sent before
   * @param limitNanos as of {@link #call}
   * @return null if replied, or the declared exception that is the reply
   * @throws InterruptedException if the caller is interrupted; its flag is cleared
   * @throws dev.troupe.CallException if there is no reply
   */
  public final @Nullable Throwable callInterruptibly(CallMessage<?> message, long limitNanos)
      throws InterruptedException {
    try {
      return call(message, limitNanos);
    } catch (CallInterruptedException e) {
      Thread.interrupted(); // Whoever throws InterruptedException clears the flag.
      InterruptedException interrupted = new InterruptedException(e.getMessage());
      interrupted.initCause(e);
      throw interrupted;
    }
  }

  /**
   * Calls without waiting.
   *
   * @param message the message, which was never sent before
   * @param limitNanos as of {@link #call}
   * @param <R> what the call returns
   * @return the outcome to come
   */
  public abstract <R extends @Nullable Object> CompletableFuture<R> async(
      CallMessage<R> message, long limitNanos);

  /**
   * The same route with another limit for all calls.
   *
   * @param limit how long, more than zero
   * @return the route
   */
  public final Route within(Duration limit) {
    return new TargetRoute(
        target(), protocol(), Limits.positive(limit, "The limit of within(...)"));
  }

  /**
   * The actor that the route leads to now.
   *
   * @return its address
   * @throws dev.troupe.NoProcessException if nobody has the name
   */
  public abstract ActorRef ref();

  abstract Target target();

  abstract Class<?> protocol();

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Route that && target().equals(that.target());
  }

  @Override
  public int hashCode() {
    return target().hashCode();
  }

  @Override
  public final String toString() {
    return protocol().getSimpleName() + " of " + target();
  }
}
