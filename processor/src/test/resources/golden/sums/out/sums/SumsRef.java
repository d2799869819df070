package sums;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ChildSpec;
import dev.troupe.StartOptions;
import dev.troupe.Via;
import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.Route;
import dev.troupe.spi.Stub;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * The stub of {@link Sums}: what it is told, it sends to an actor. Any thread may use it.
 */
@ActorGenerated
@SuppressWarnings("doclint:missing")
public final class SumsRef implements Sums, Stub {
  private final Route route;

  private SumsRef(Route route) {
    this.route = route;
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static SumsRef start(ActorSystem system, Callable<? extends Sums> server) {
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
  public static SumsRef start(ActorSystem system, Callable<? extends Sums> server,
      StartOptions options) {
    return new SumsRef(Route.start(Sums.class, system, server, options));
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static SumsRef startLink(Callable<? extends Sums> server) {
    return startLink(server, StartOptions.defaults());
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static SumsRef startLink(Callable<? extends Sums> server, StartOptions options) {
    return new SumsRef(Route.startLink(Sums.class, server, options));
  }

  /**
   * Tells a supervisor how to start such an actor.
   *
   * @param id what the supervisor calls it
   * @param server makes the server, at each start anew
   * @return the child specification
   */
  public static ChildSpec child(String id, Callable<? extends Sums> server) {
    return Route.child(Sums.class, id, server);
  }

  /**
   * Whichever actor has the name when a message is sent.
   *
   * @param system where the actor runs
   * @param name the name
   * @return the stub
   */
  public static SumsRef named(ActorSystem system, String name) {
    return new SumsRef(Route.named(Sums.class, system, name));
  }

  /**
   * Whichever actor has the name in the system of the current one, when a message is sent.
   *
   * @param name the name
   * @return the stub
   */
  public static SumsRef named(String name) {
    return new SumsRef(Route.named(Sums.class, name));
  }

  /**
   * Whichever actor the address leads to when a message is sent.
   *
   * @param via the address
   * @return the stub
   */
  public static SumsRef via(Via via) {
    return new SumsRef(Route.via(Sums.class, via));
  }

  /**
   * Gives a reference its protocol back.
   *
   * @param ref the actor
   * @return the stub
   */
  public static SumsRef of(ActorRef ref) {
    return new SumsRef(Route.of(Sums.class, ref));
  }

  /**
   * The current actor.
   *
   * @return the stub
   */
  public static SumsRef self() {
    return new SumsRef(Route.self(Sums.class));
  }

  /**
   * Wraps an implementation without an actor, for tests.
   *
   * @param server what is called directly
   * @return the stub
   */
  public static SumsRef direct(Sums server) {
    return new SumsRef(Route.direct(Sums.class, server));
  }

  /**
   * The same actor, with a time limit of its own for each call.
   *
   * @param limit how long a call waits for its reply
   * @return a stub that differs in nothing else
   */
  public SumsRef within(Duration limit) {
    return new SumsRef(route.within(limit));
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
  public void texts(Sums.Expression<String> of) {
    route.cast(new SumsProtocol.Texts(of));
  }

  @Override
  public void numbers(Sums.Expression<Integer> of) {
    route.cast(new SumsProtocol.Numbers(of));
  }

  @Override
  public void two(Sums.Two<String, Integer> of) {
    route.cast(new SumsProtocol.Two(of));
  }

  @Override
  public List<Parts> parts() {
    SumsProtocol.Parts call = new SumsProtocol.Parts();
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SumsRef that && route.equals(that.route);
  }

  @Override
  public int hashCode() {
    return route.hashCode();
  }

  @Override
  public String toString() {
    return route.toString();
  }

  /** The calls of {@link Sums} as futures. */
  public static final class Async {
    private final Route route;

    private Async(Route route) {
      this.route = route;
    }

    /**
     * Calls {@link Sums#parts()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<List<Parts>> parts() {
      return route.async(new SumsProtocol.Parts(), Route.DEFAULT_LIMIT);
    }
  }
}
