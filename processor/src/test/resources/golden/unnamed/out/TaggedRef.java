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
 * The stub of {@link Tagged}: what it is told, it sends to an actor. Any thread may use it.
 */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class TaggedRef implements Tagged, Stub {
  private final Route route;

  private TaggedRef(Route route) {
    this.route = route;
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static TaggedRef start(ActorSystem system, Callable<? extends Tagged> server) {
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
  public static TaggedRef start(ActorSystem system, Callable<? extends Tagged> server,
      StartOptions options) {
    return new TaggedRef(Route.start(Tagged.class, system, server, options));
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static TaggedRef startLink(Callable<? extends Tagged> server) {
    return startLink(server, StartOptions.defaults());
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static TaggedRef startLink(Callable<? extends Tagged> server, StartOptions options) {
    return new TaggedRef(Route.startLink(Tagged.class, server, options));
  }

  /**
   * Tells a supervisor how to start such an actor.
   *
   * @param id what the supervisor calls it
   * @param server makes the server, at each start anew
   * @return the child specification
   */
  public static ChildSpec child(String id, Callable<? extends Tagged> server) {
    return Route.child(Tagged.class, id, server);
  }

  /**
   * Whichever actor has the name when a message is sent.
   *
   * @param system where the actor runs
   * @param name the name
   * @return the stub
   */
  public static TaggedRef named(ActorSystem system, String name) {
    return new TaggedRef(Route.named(Tagged.class, system, name));
  }

  /**
   * Whichever actor has the name in the system of the current one, when a message is sent.
   *
   * @param name the name
   * @return the stub
   */
  public static TaggedRef named(String name) {
    return new TaggedRef(Route.named(Tagged.class, name));
  }

  /**
   * Whichever actor the address leads to when a message is sent.
   *
   * @param via the address
   * @return the stub
   */
  public static TaggedRef via(Via via) {
    return new TaggedRef(Route.via(Tagged.class, via));
  }

  /**
   * Gives a reference its protocol back.
   *
   * @param ref the actor
   * @return the stub
   */
  public static TaggedRef of(ActorRef ref) {
    return new TaggedRef(Route.of(Tagged.class, ref));
  }

  /**
   * The current actor.
   *
   * @return the stub
   */
  public static TaggedRef self() {
    return new TaggedRef(Route.self(Tagged.class));
  }

  /**
   * Wraps an implementation without an actor, for tests.
   *
   * @param server what is called directly
   * @return the stub
   */
  public static TaggedRef direct(Tagged server) {
    return new TaggedRef(Route.direct(Tagged.class, server));
  }

  /**
   * The same actor, with a time limit of its own for each call.
   *
   * @param limit how long a call waits for its reply
   * @return a stub that differs in nothing else
   */
  public TaggedRef within(Duration limit) {
    return new TaggedRef(route.within(limit));
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
  public int count(String item) {
    TaggedProtocol.Count call = new TaggedProtocol.Count(item);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TaggedRef that && route.equals(that.route);
  }

  @Override
  public int hashCode() {
    return route.hashCode();
  }

  @Override
  public String toString() {
    return route.toString();
  }

  /** The calls of {@link Tagged} as futures. */
  public static final class Async {
    private final Route route;

    private Async(Route route) {
      this.route = route;
    }

    /**
     * Calls {@link Tagged#count(String)}.
     *
     * @param item as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> count(String item) {
      return route.async(new TaggedProtocol.Count(item), Route.DEFAULT_LIMIT);
    }
  }
}
