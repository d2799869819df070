package inherits;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ChildSpec;
import dev.troupe.StartOptions;
import dev.troupe.Via;
import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.Route;
import dev.troupe.spi.Stub;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * The stub of {@link RawArgument}: what it is told, it sends to an actor. Any thread may use it.
 */
@ActorGenerated
@SuppressWarnings({"doclint:missing", "rawtypes"})
final class RawArgumentRef implements RawArgument, Stub {
  private final Route route;

  private RawArgumentRef(Route route) {
    this.route = route;
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static RawArgumentRef start(ActorSystem system, Callable<? extends RawArgument> server) {
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
  public static RawArgumentRef start(ActorSystem system, Callable<? extends RawArgument> server,
      StartOptions options) {
    return new RawArgumentRef(Route.start(RawArgument.class, system, server, options));
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static RawArgumentRef startLink(Callable<? extends RawArgument> server) {
    return startLink(server, StartOptions.defaults());
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static RawArgumentRef startLink(Callable<? extends RawArgument> server,
      StartOptions options) {
    return new RawArgumentRef(Route.startLink(RawArgument.class, server, options));
  }

  /**
   * Tells a supervisor how to start such an actor.
   *
   * @param id what the supervisor calls it
   * @param server makes the server, at each start anew
   * @return the child specification
   */
  public static ChildSpec child(String id, Callable<? extends RawArgument> server) {
    return Route.child(RawArgument.class, id, server);
  }

  /**
   * Whichever actor has the name when a message is sent.
   *
   * @param system where the actor runs
   * @param name the name
   * @return the stub
   */
  public static RawArgumentRef named(ActorSystem system, String name) {
    return new RawArgumentRef(Route.named(RawArgument.class, system, name));
  }

  /**
   * Whichever actor has the name in the system of the current one, when a message is sent.
   *
   * @param name the name
   * @return the stub
   */
  public static RawArgumentRef named(String name) {
    return new RawArgumentRef(Route.named(RawArgument.class, name));
  }

  /**
   * Whichever actor the address leads to when a message is sent.
   *
   * @param via the address
   * @return the stub
   */
  public static RawArgumentRef via(Via via) {
    return new RawArgumentRef(Route.via(RawArgument.class, via));
  }

  /**
   * Gives a reference its protocol back.
   *
   * @param ref the actor
   * @return the stub
   */
  public static RawArgumentRef of(ActorRef ref) {
    return new RawArgumentRef(Route.of(RawArgument.class, ref));
  }

  /**
   * The current actor.
   *
   * @return the stub
   */
  public static RawArgumentRef self() {
    return new RawArgumentRef(Route.self(RawArgument.class));
  }

  /**
   * Wraps an implementation without an actor, for tests.
   *
   * @param server what is called directly
   * @return the stub
   */
  public static RawArgumentRef direct(RawArgument server) {
    return new RawArgumentRef(Route.direct(RawArgument.class, server));
  }

  /**
   * The same actor, with a time limit of its own for each call.
   *
   * @param limit how long a call waits for its reply
   * @return a stub that differs in nothing else
   */
  public RawArgumentRef within(Duration limit) {
    return new RawArgumentRef(route.within(limit));
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
  public Optional<Class> echo(Optional<Class> item) {
    RawArgumentProtocol.Echo call = new RawArgumentProtocol.Echo(item);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawArgumentRef that && route.equals(that.route);
  }

  @Override
  public int hashCode() {
    return route.hashCode();
  }

  @Override
  public String toString() {
    return route.toString();
  }

  /** The calls of {@link RawArgument} as futures. */
  public static final class Async {
    private final Route route;

    private Async(Route route) {
      this.route = route;
    }

    /**
     * Calls {@code echo}.
     *
     * @param item as there
     * @return the reply to come
     */
    public CompletableFuture<Optional<Class>> echo(Optional<Class> item) {
      return route.async(new RawArgumentProtocol.Echo(item), Route.DEFAULT_LIMIT);
    }
  }
}
