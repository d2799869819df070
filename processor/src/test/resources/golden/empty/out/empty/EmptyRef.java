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

/**
 * The stub of {@link Empty}: what it is told, it sends to an actor. Any thread may use it.
 */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class EmptyRef implements Empty, Stub {
  private final Route route;

  private EmptyRef(Route route) {
    this.route = route;
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static EmptyRef start(ActorSystem system, Callable<? extends Empty> server) {
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
  public static EmptyRef start(ActorSystem system, Callable<? extends Empty> server,
      StartOptions options) {
    return new EmptyRef(Route.start(Empty.class, system, server, options));
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static EmptyRef startLink(Callable<? extends Empty> server) {
    return startLink(server, StartOptions.defaults());
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static EmptyRef startLink(Callable<? extends Empty> server, StartOptions options) {
    return new EmptyRef(Route.startLink(Empty.class, server, options));
  }

  /**
   * Tells a supervisor how to start such an actor.
   *
   * @param id what the supervisor calls it
   * @param server makes the server, at each start anew
   * @return the child specification
   */
  public static ChildSpec child(String id, Callable<? extends Empty> server) {
    return Route.child(Empty.class, id, server);
  }

  /**
   * Whichever actor has the name when a message is sent.
   *
   * @param system where the actor runs
   * @param name the name
   * @return the stub
   */
  public static EmptyRef named(ActorSystem system, String name) {
    return new EmptyRef(Route.named(Empty.class, system, name));
  }

  /**
   * Whichever actor has the name in the system of the current one, when a message is sent.
   *
   * @param name the name
   * @return the stub
   */
  public static EmptyRef named(String name) {
    return new EmptyRef(Route.named(Empty.class, name));
  }

  /**
   * Whichever actor the address leads to when a message is sent.
   *
   * @param via the address
   * @return the stub
   */
  public static EmptyRef via(Via via) {
    return new EmptyRef(Route.via(Empty.class, via));
  }

  /**
   * Gives a reference its protocol back.
   *
   * @param ref the actor
   * @return the stub
   */
  public static EmptyRef of(ActorRef ref) {
    return new EmptyRef(Route.of(Empty.class, ref));
  }

  /**
   * The current actor.
   *
   * @return the stub
   */
  public static EmptyRef self() {
    return new EmptyRef(Route.self(Empty.class));
  }

  /**
   * Wraps an implementation without an actor, for tests.
   *
   * @param server what is called directly
   * @return the stub
   */
  public static EmptyRef direct(Empty server) {
    return new EmptyRef(Route.direct(Empty.class, server));
  }

  /**
   * The same actor, with a time limit of its own for each call.
   *
   * @param limit how long a call waits for its reply
   * @return a stub that differs in nothing else
   */
  public EmptyRef within(Duration limit) {
    return new EmptyRef(route.within(limit));
  }

  /**
   * The calls as futures, for callers that do not wait.
   *
   * @return a view of this stub
   */
  public Async async() {
    return new Async();
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
  public boolean equals(Object other) {
    return other instanceof EmptyRef that && route.equals(that.route);
  }

  @Override
  public int hashCode() {
    return route.hashCode();
  }

  @Override
  public String toString() {
    return route.toString();
  }

  /** The calls of {@link Empty} as futures. */
  public static final class Async {
    private Async() {}
  }
}
