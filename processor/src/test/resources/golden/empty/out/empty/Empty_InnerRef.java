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
 * The stub of {@link Empty.Inner}: what it is told, it sends to an actor. Any thread may use it.
 */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class Empty_InnerRef implements Empty.Inner, Stub {
  private final Route route;

  private Empty_InnerRef(Route route) {
    this.route = route;
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static Empty_InnerRef start(ActorSystem system, Callable<? extends Empty.Inner> server) {
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
  public static Empty_InnerRef start(ActorSystem system, Callable<? extends Empty.Inner> server,
      StartOptions options) {
    return new Empty_InnerRef(Route.start(Empty.Inner.class, system, server, options));
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static Empty_InnerRef startLink(Callable<? extends Empty.Inner> server) {
    return startLink(server, StartOptions.defaults());
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static Empty_InnerRef startLink(Callable<? extends Empty.Inner> server,
      StartOptions options) {
    return new Empty_InnerRef(Route.startLink(Empty.Inner.class, server, options));
  }

  /**
   * Tells a supervisor how to start such an actor.
   *
   * @param id what the supervisor calls it
   * @param server makes the server, at each start anew
   * @return the child specification
   */
  public static ChildSpec child(String id, Callable<? extends Empty.Inner> server) {
    return Route.child(Empty.Inner.class, id, server);
  }

  /**
   * Whichever actor has the name when a message is sent.
   *
   * @param system where the actor runs
   * @param name the name
   * @return the stub
   */
  public static Empty_InnerRef named(ActorSystem system, String name) {
    return new Empty_InnerRef(Route.named(Empty.Inner.class, system, name));
  }

  /**
   * Whichever actor has the name in the system of the current one, when a message is sent.
   *
   * @param name the name
   * @return the stub
   */
  public static Empty_InnerRef named(String name) {
    return new Empty_InnerRef(Route.named(Empty.Inner.class, name));
  }

  /**
   * Whichever actor the address leads to when a message is sent.
   *
   * @param via the address
   * @return the stub
   */
  public static Empty_InnerRef via(Via via) {
    return new Empty_InnerRef(Route.via(Empty.Inner.class, via));
  }

  /**
   * Gives a reference its protocol back.
   *
   * @param ref the actor
   * @return the stub
   */
  public static Empty_InnerRef of(ActorRef ref) {
    return new Empty_InnerRef(Route.of(Empty.Inner.class, ref));
  }

  /**
   * The current actor.
   *
   * @return the stub
   */
  public static Empty_InnerRef self() {
    return new Empty_InnerRef(Route.self(Empty.Inner.class));
  }

  /**
   * Wraps an implementation without an actor, for tests.
   *
   * @param server what is called directly
   * @return the stub
   */
  public static Empty_InnerRef direct(Empty.Inner server) {
    return new Empty_InnerRef(Route.direct(Empty.Inner.class, server));
  }

  /**
   * The same actor, with a time limit of its own for each call.
   *
   * @param limit how long a call waits for its reply
   * @return a stub that differs in nothing else
   */
  public Empty_InnerRef within(Duration limit) {
    return new Empty_InnerRef(route.within(limit));
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
    return other instanceof Empty_InnerRef that && route.equals(that.route);
  }

  @Override
  public int hashCode() {
    return route.hashCode();
  }

  @Override
  public String toString() {
    return route.toString();
  }

  /** The calls of {@link Empty.Inner} as futures. */
  public static final class Async {
    private Async() {}
  }
}
