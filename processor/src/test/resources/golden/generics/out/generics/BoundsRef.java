package generics;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ChildSpec;
import dev.troupe.StartOptions;
import dev.troupe.Via;
import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.Route;
import dev.troupe.spi.Stub;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * The stub of {@link Bounds}: what it is told, it sends to an actor. Any thread may use it.
 */
@ActorGenerated
@SuppressWarnings({"doclint:missing", "rawtypes", "unchecked"})
final class BoundsRef<T extends Runnable, ActorGenerated_> implements Bounds<T, ActorGenerated_>, Stub {
  private final Route route;

  private BoundsRef(Route route) {
    this.route = route;
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static <T extends Runnable, ActorGenerated_> BoundsRef<T, ActorGenerated_> start(
      ActorSystem system, Callable<? extends Bounds<T, ActorGenerated_>> server) {
    return start(system, server, StartOptions.defaults());
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static <T extends Runnable, ActorGenerated_> BoundsRef<T, ActorGenerated_> start(
      ActorSystem system, Callable<? extends Bounds<T, ActorGenerated_>> server,
      StartOptions options) {
    return new BoundsRef<T, ActorGenerated_>(Route.start(Bounds.class, system, server, options));
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static <T extends Runnable, ActorGenerated_> BoundsRef<T, ActorGenerated_> startLink(
      Callable<? extends Bounds<T, ActorGenerated_>> server) {
    return startLink(server, StartOptions.defaults());
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static <T extends Runnable, ActorGenerated_> BoundsRef<T, ActorGenerated_> startLink(
      Callable<? extends Bounds<T, ActorGenerated_>> server, StartOptions options) {
    return new BoundsRef<T, ActorGenerated_>(Route.startLink(Bounds.class, server, options));
  }

  /**
   * Tells a supervisor how to start such an actor.
   *
   * @param id what the supervisor calls it
   * @param server makes the server, at each start anew
   * @return the child specification
   */
  public static <T extends Runnable, ActorGenerated_> ChildSpec child(String id,
      Callable<? extends Bounds<T, ActorGenerated_>> server) {
    return Route.child(Bounds.class, id, server);
  }

  /**
   * Whichever actor has the name when a message is sent.
   *
   * @param system where the actor runs
   * @param name the name
   * @return the stub
   */
  public static <T extends Runnable, ActorGenerated_> BoundsRef<T, ActorGenerated_> named(
      ActorSystem system, String name) {
    return new BoundsRef<T, ActorGenerated_>(Route.named(Bounds.class, system, name));
  }

  /**
   * Whichever actor has the name in the system of the current one, when a message is sent.
   *
   * @param name the name
   * @return the stub
   */
  public static <T extends Runnable, ActorGenerated_> BoundsRef<T, ActorGenerated_> named(
      String name) {
    return new BoundsRef<T, ActorGenerated_>(Route.named(Bounds.class, name));
  }

  /**
   * Whichever actor the address leads to when a message is sent.
   *
   * @param via the address
   * @return the stub
   */
  public static <T extends Runnable, ActorGenerated_> BoundsRef<T, ActorGenerated_> via(Via via) {
    return new BoundsRef<T, ActorGenerated_>(Route.via(Bounds.class, via));
  }

  /**
   * Gives a reference its protocol back.
   *
   * @param ref the actor
   * @return the stub
   */
  public static <T extends Runnable, ActorGenerated_> BoundsRef<T, ActorGenerated_> of(
      ActorRef ref) {
    return new BoundsRef<T, ActorGenerated_>(Route.of(Bounds.class, ref));
  }

  /**
   * The current actor.
   *
   * @return the stub
   */
  public static <T extends Runnable, ActorGenerated_> BoundsRef<T, ActorGenerated_> self() {
    return new BoundsRef<T, ActorGenerated_>(Route.self(Bounds.class));
  }

  /**
   * Wraps an implementation without an actor, for tests.
   *
   * @param server what is called directly
   * @return the stub
   */
  public static <T extends Runnable, ActorGenerated_> BoundsRef<T, ActorGenerated_> direct(
      Bounds<T, ActorGenerated_> server) {
    return new BoundsRef<T, ActorGenerated_>(Route.direct(Bounds.class, server));
  }

  /**
   * The same actor, with a time limit of its own for each call.
   *
   * @param limit how long a call waits for its reply
   * @return a stub that differs in nothing else
   */
  public BoundsRef<T, ActorGenerated_> within(Duration limit) {
    return new BoundsRef<T, ActorGenerated_>(route.within(limit));
  }

  /**
   * The calls as futures, for callers that do not wait.
   *
   * @return a view of this stub
   */
  public Async<T, ActorGenerated_> async() {
    return new Async<T, ActorGenerated_>(route);
  }

  /**
   * The actor without its protocol, to send it any object, to link or to monitor it.
   *
   * @return the reference
   */
  public ActorRef ref() {
    return route.ref();
  }

  @Override
  public <U extends Runnable & Comparable<? super U>> void run(U task, List<? extends T> others) {
    route.cast(new BoundsProtocol.Run<T, ActorGenerated_, U>(task, others));
  }

  @Override
  public T first(T[] all, ActorGenerated_ other) {
    BoundsProtocol.First<T, ActorGenerated_> call = new BoundsProtocol.First<T, ActorGenerated_>(all, other);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public int keep(BigInteger key) {
    BoundsProtocol.Keep<T, ActorGenerated_> call = new BoundsProtocol.Keep<T, ActorGenerated_>(key);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BoundsRef<?, ?> that && route.equals(that.route);
  }

  @Override
  public int hashCode() {
    return route.hashCode();
  }

  @Override
  public String toString() {
    return route.toString();
  }

  /** The calls of {@link Bounds} as futures. */
  public static final class Async<T extends Runnable, ActorGenerated_> {
    private final Route route;

    private Async(Route route) {
      this.route = route;
    }

    /**
     * Calls {@link Bounds#first(Runnable[], Object)}.
     *
     * @param all as there
     * @param other as there
     * @return the reply to come
     */
    public CompletableFuture<T> first(T[] all, ActorGenerated_ other) {
      return route.async(new BoundsProtocol.First<T, ActorGenerated_>(all, other), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Bounds#keep(BigInteger)}.
     *
     * @param key as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> keep(BigInteger key) {
      return route.async(new BoundsProtocol.Keep<T, ActorGenerated_>(key), Route.DEFAULT_LIMIT);
    }
  }
}
