package names;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ChildSpec;
import dev.troupe.StartOptions;
import dev.troupe.Via;
import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.Route;
import dev.troupe.spi.Stub;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * The stub of {@code Async.Shape}: what it is told, it sends to an actor. Any thread may use it.
 */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class Async_ShapeRef implements Async.Shape, Stub {
  private final Route route;

  private Async_ShapeRef(Route route) {
    this.route = route;
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static Async_ShapeRef start(ActorSystem system,
      Callable<? extends names.Async.Shape> server) {
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
  public static Async_ShapeRef start(ActorSystem system,
      Callable<? extends names.Async.Shape> server, StartOptions options) {
    return new Async_ShapeRef(Route.start(names.Async.Shape.class, system, server, options));
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static Async_ShapeRef startLink(Callable<? extends names.Async.Shape> server) {
    return startLink(server, StartOptions.defaults());
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static Async_ShapeRef startLink(Callable<? extends names.Async.Shape> server,
      StartOptions options) {
    return new Async_ShapeRef(Route.startLink(names.Async.Shape.class, server, options));
  }

  /**
   * Tells a supervisor how to start such an actor.
   *
   * @param id what the supervisor calls it
   * @param server makes the server, at each start anew
   * @return the child specification
   */
  public static ChildSpec child(String id, Callable<? extends names.Async.Shape> server) {
    return Route.child(names.Async.Shape.class, id, server);
  }

  /**
   * Whichever actor has the name when a message is sent.
   *
   * @param system where the actor runs
   * @param name the name
   * @return the stub
   */
  public static Async_ShapeRef named(ActorSystem system, String name) {
    return new Async_ShapeRef(Route.named(names.Async.Shape.class, system, name));
  }

  /**
   * Whichever actor has the name in the system of the current one, when a message is sent.
   *
   * @param name the name
   * @return the stub
   */
  public static Async_ShapeRef named(String name) {
    return new Async_ShapeRef(Route.named(names.Async.Shape.class, name));
  }

  /**
   * Whichever actor the address leads to when a message is sent.
   *
   * @param via the address
   * @return the stub
   */
  public static Async_ShapeRef via(Via via) {
    return new Async_ShapeRef(Route.via(names.Async.Shape.class, via));
  }

  /**
   * Gives a reference its protocol back.
   *
   * @param ref the actor
   * @return the stub
   */
  public static Async_ShapeRef of(ActorRef ref) {
    return new Async_ShapeRef(Route.of(names.Async.Shape.class, ref));
  }

  /**
   * The current actor.
   *
   * @return the stub
   */
  public static Async_ShapeRef self() {
    return new Async_ShapeRef(Route.self(names.Async.Shape.class));
  }

  /**
   * Wraps an implementation without an actor, for tests.
   *
   * @param server what is called directly
   * @return the stub
   */
  public static Async_ShapeRef direct(names.Async.Shape server) {
    return new Async_ShapeRef(Route.direct(names.Async.Shape.class, server));
  }

  /**
   * The same actor, with a time limit of its own for each call.
   *
   * @param limit how long a call waits for its reply
   * @return a stub that differs in nothing else
   */
  public Async_ShapeRef within(Duration limit) {
    return new Async_ShapeRef(route.within(limit));
  }

  /**
   * The calls as futures, for callers that do not wait.
   *
   * @return a view of this stub
   */
  public Async async() {
    return new Async(route);
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
  public int async(int async) {
    Async_ShapeProtocol.Async_ call = new Async_ShapeProtocol.Async_(async);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public int shape(int shape) {
    Async_ShapeProtocol.Shape call = new Async_ShapeProtocol.Shape(shape);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Async_ShapeRef that && route.equals(that.route);
  }

  @Override
  public int hashCode() {
    return route.hashCode();
  }

  @Override
  public String toString() {
    return route.toString();
  }

  /** The calls of {@link names.Async.Shape} as futures. */
  public static final class Async {
    private final Route route;

    private Async(Route route) {
      this.route = route;
    }

    /**
     * Calls {@link names.Async.Shape#async(int)}.
     *
     * @param async as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> async(int async) {
      return route.async(new Async_ShapeProtocol.Async_(async), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link names.Async.Shape#shape(int)}.
     *
     * @param shape as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> shape(int shape) {
      return route.async(new Async_ShapeProtocol.Shape(shape), Route.DEFAULT_LIMIT);
    }
  }
}
