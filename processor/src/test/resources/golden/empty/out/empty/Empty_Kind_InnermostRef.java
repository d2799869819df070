package empty;

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
 * The stub of {@link Empty.Kind.Innermost}: what it is told, it sends to an actor. Any thread may use it.
 */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class Empty_Kind_InnermostRef implements Empty.Kind.Innermost, Stub {
  private final Route route;

  private Empty_Kind_InnermostRef(Route route) {
    this.route = route;
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static Empty_Kind_InnermostRef start(ActorSystem system,
      Callable<? extends Empty.Kind.Innermost> server) {
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
  public static Empty_Kind_InnermostRef start(ActorSystem system,
      Callable<? extends Empty.Kind.Innermost> server, StartOptions options) {
    return new Empty_Kind_InnermostRef(Route.start(Empty.Kind.Innermost.class, system, server, options));
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static Empty_Kind_InnermostRef startLink(Callable<? extends Empty.Kind.Innermost> server) {
    return startLink(server, StartOptions.defaults());
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static Empty_Kind_InnermostRef startLink(Callable<? extends Empty.Kind.Innermost> server,
      StartOptions options) {
    return new Empty_Kind_InnermostRef(Route.startLink(Empty.Kind.Innermost.class, server, options));
  }

  /**
   * Tells a supervisor how to start such an actor.
   *
   * @param id what the supervisor calls it
   * @param server makes the server, at each start anew
   * @return the child specification
   */
  public static ChildSpec child(String id, Callable<? extends Empty.Kind.Innermost> server) {
    return Route.child(Empty.Kind.Innermost.class, id, server);
  }

  /**
   * Whichever actor has the name when a message is sent.
   *
   * @param system where the actor runs
   * @param name the name
   * @return the stub
   */
  public static Empty_Kind_InnermostRef named(ActorSystem system, String name) {
    return new Empty_Kind_InnermostRef(Route.named(Empty.Kind.Innermost.class, system, name));
  }

  /**
   * Whichever actor has the name in the system of the current one, when a message is sent.
   *
   * @param name the name
   * @return the stub
   */
  public static Empty_Kind_InnermostRef named(String name) {
    return new Empty_Kind_InnermostRef(Route.named(Empty.Kind.Innermost.class, name));
  }

  /**
   * Whichever actor the address leads to when a message is sent.
   *
   * @param via the address
   * @return the stub
   */
  public static Empty_Kind_InnermostRef via(Via via) {
    return new Empty_Kind_InnermostRef(Route.via(Empty.Kind.Innermost.class, via));
  }

  /**
   * Gives a reference its protocol back.
   *
   * @param ref the actor
   * @return the stub
   */
  public static Empty_Kind_InnermostRef of(ActorRef ref) {
    return new Empty_Kind_InnermostRef(Route.of(Empty.Kind.Innermost.class, ref));
  }

  /**
   * The current actor.
   *
   * @return the stub
   */
  public static Empty_Kind_InnermostRef self() {
    return new Empty_Kind_InnermostRef(Route.self(Empty.Kind.Innermost.class));
  }

  /**
   * Wraps an implementation without an actor, for tests.
   *
   * @param server what is called directly
   * @return the stub
   */
  public static Empty_Kind_InnermostRef direct(Empty.Kind.Innermost server) {
    return new Empty_Kind_InnermostRef(Route.direct(Empty.Kind.Innermost.class, server));
  }

  /**
   * The same actor, with a time limit of its own for each call.
   *
   * @param limit how long a call waits for its reply
   * @return a stub that differs in nothing else
   */
  public Empty_Kind_InnermostRef within(Duration limit) {
    return new Empty_Kind_InnermostRef(route.within(limit));
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
  public Empty.Kind kind(Empty.Kind kind) {
    Empty_Kind_InnermostProtocol.Kind call = new Empty_Kind_InnermostProtocol.Kind(kind);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Empty_Kind_InnermostRef that && route.equals(that.route);
  }

  @Override
  public int hashCode() {
    return route.hashCode();
  }

  @Override
  public String toString() {
    return route.toString();
  }

  /** The calls of {@link Empty.Kind.Innermost} as futures. */
  public static final class Async {
    private final Route route;

    private Async(Route route) {
      this.route = route;
    }

    /**
     * Calls {@link Empty.Kind.Innermost#kind(Empty.Kind)}.
     *
     * @param kind as there
     * @return the reply to come
     */
    public CompletableFuture<Empty.Kind> kind(Empty.Kind kind) {
      return route.async(new Empty_Kind_InnermostProtocol.Kind(kind), Route.DEFAULT_LIMIT);
    }
  }
}
