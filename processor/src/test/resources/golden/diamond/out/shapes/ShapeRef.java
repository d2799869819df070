package shapes;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ChildSpec;
import dev.troupe.StartOptions;
import dev.troupe.Via;
import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.Route;
import dev.troupe.spi.Stub;
import java.io.FileNotFoundException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * The stub of {@link Shape}: what it is told, it sends to an actor. Any thread may use it.
 */
@ActorGenerated
@SuppressWarnings({"doclint:missing", "overloads"})
public final class ShapeRef implements Shape, Stub {
  private final Route route;

  private ShapeRef(Route route) {
    this.route = route;
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static ShapeRef start(ActorSystem system, Callable<? extends Shape> server) {
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
  public static ShapeRef start(ActorSystem system, Callable<? extends Shape> server,
      StartOptions options) {
    return new ShapeRef(Route.start(Shape.class, system, server, options));
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static ShapeRef startLink(Callable<? extends Shape> server) {
    return startLink(server, StartOptions.defaults());
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static ShapeRef startLink(Callable<? extends Shape> server, StartOptions options) {
    return new ShapeRef(Route.startLink(Shape.class, server, options));
  }

  /**
   * Tells a supervisor how to start such an actor.
   *
   * @param id what the supervisor calls it
   * @param server makes the server, at each start anew
   * @return the child specification
   */
  public static ChildSpec child(String id, Callable<? extends Shape> server) {
    return Route.child(Shape.class, id, server);
  }

  /**
   * Whichever actor has the name when a message is sent.
   *
   * @param system where the actor runs
   * @param name the name
   * @return the stub
   */
  public static ShapeRef named(ActorSystem system, String name) {
    return new ShapeRef(Route.named(Shape.class, system, name));
  }

  /**
   * Whichever actor has the name in the system of the current one, when a message is sent.
   *
   * @param name the name
   * @return the stub
   */
  public static ShapeRef named(String name) {
    return new ShapeRef(Route.named(Shape.class, name));
  }

  /**
   * Whichever actor the address leads to when a message is sent.
   *
   * @param via the address
   * @return the stub
   */
  public static ShapeRef via(Via via) {
    return new ShapeRef(Route.via(Shape.class, via));
  }

  /**
   * Gives a reference its protocol back.
   *
   * @param ref the actor
   * @return the stub
   */
  public static ShapeRef of(ActorRef ref) {
    return new ShapeRef(Route.of(Shape.class, ref));
  }

  /**
   * The current actor.
   *
   * @return the stub
   */
  public static ShapeRef self() {
    return new ShapeRef(Route.self(Shape.class));
  }

  /**
   * Wraps an implementation without an actor, for tests.
   *
   * @param server what is called directly
   * @return the stub
   */
  public static ShapeRef direct(Shape server) {
    return new ShapeRef(Route.direct(Shape.class, server));
  }

  /**
   * The same actor, with a time limit of its own for each call.
   *
   * @param limit how long a call waits for its reply
   * @return a stub that differs in nothing else
   */
  public ShapeRef within(Duration limit) {
    return new ShapeRef(route.within(limit));
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
  public Integer size() throws FileNotFoundException, IllegalArgumentException,
      IllegalStateException {
    ShapeProtocol.Size call = new ShapeProtocol.Size();
    Throwable failure = route.call(call, Route.DEFAULT_LIMIT);
    if (failure instanceof FileNotFoundException declared) {
      throw declared;
    }
    if (failure instanceof IllegalArgumentException declared) {
      throw declared;
    }
    if (failure instanceof IllegalStateException declared) {
      throw declared;
    }
    return call.result;
  }

  @Override
  public List<String> sorted(List<String> names) {
    ShapeProtocol.Sorted call = new ShapeProtocol.Sorted(names);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public <B extends Comparable<B>> B same(B item) {
    ShapeProtocol.Same<B> call = new ShapeProtocol.Same<B>(item);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ShapeRef that && route.equals(that.route);
  }

  @Override
  public int hashCode() {
    return route.hashCode();
  }

  @Override
  public String toString() {
    return route.toString();
  }

  /** The calls of {@link Shape} as futures. */
  public static final class Async {
    private final Route route;

    private Async(Route route) {
      this.route = route;
    }

    /**
     * Calls {@link Shape#size()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<Integer> size() {
      return route.async(new ShapeProtocol.Size(), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Shape#sorted(List)}.
     *
     * @param names as there
     * @return the reply to come
     */
    public CompletableFuture<List<String>> sorted(List<String> names) {
      return route.async(new ShapeProtocol.Sorted(names), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Shape#same(Comparable)}.
     *
     * @param item as there
     * @return the reply to come
     */
    public <B extends Comparable<B>> CompletableFuture<B> same(B item) {
      return route.async(new ShapeProtocol.Same<B>(item), Route.DEFAULT_LIMIT);
    }
  }
}
