package shop;

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
 * The stub of {@link Shop.Till}: what it is told, it sends to an actor. Any thread may use it.
 */
@ActorGenerated
@SuppressWarnings({"deprecation", "doclint:missing"})
final class Shop_TillRef implements Shop.Till, Stub {
  /** 500ms, in nanoseconds. */
  private static final long LIMIT = 500_000_000L;

  private final Route route;

  private Shop_TillRef(Route route) {
    this.route = route;
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static Shop_TillRef start(ActorSystem system, Callable<? extends Shop.Till> server) {
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
  public static Shop_TillRef start(ActorSystem system, Callable<? extends Shop.Till> server,
      StartOptions options) {
    return new Shop_TillRef(Route.start(Shop.Till.class, system, server, options));
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static Shop_TillRef startLink(Callable<? extends Shop.Till> server) {
    return startLink(server, StartOptions.defaults());
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static Shop_TillRef startLink(Callable<? extends Shop.Till> server, StartOptions options) {
    return new Shop_TillRef(Route.startLink(Shop.Till.class, server, options));
  }

  /**
   * Tells a supervisor how to start such an actor.
   *
   * @param id what the supervisor calls it
   * @param server makes the server, at each start anew
   * @return the child specification
   */
  public static ChildSpec child(String id, Callable<? extends Shop.Till> server) {
    return Route.child(Shop.Till.class, id, server);
  }

  /**
   * Whichever actor has the name when a message is sent.
   *
   * @param system where the actor runs
   * @param name the name
   * @return the stub
   */
  public static Shop_TillRef named(ActorSystem system, String name) {
    return new Shop_TillRef(Route.named(Shop.Till.class, system, name));
  }

  /**
   * Whichever actor has the name in the system of the current one, when a message is sent.
   *
   * @param name the name
   * @return the stub
   */
  public static Shop_TillRef named(String name) {
    return new Shop_TillRef(Route.named(Shop.Till.class, name));
  }

  /**
   * Whichever actor the address leads to when a message is sent.
   *
   * @param via the address
   * @return the stub
   */
  public static Shop_TillRef via(Via via) {
    return new Shop_TillRef(Route.via(Shop.Till.class, via));
  }

  /**
   * Gives a reference its protocol back.
   *
   * @param ref the actor
   * @return the stub
   */
  public static Shop_TillRef of(ActorRef ref) {
    return new Shop_TillRef(Route.of(Shop.Till.class, ref));
  }

  /**
   * The current actor.
   *
   * @return the stub
   */
  public static Shop_TillRef self() {
    return new Shop_TillRef(Route.self(Shop.Till.class));
  }

  /**
   * Wraps an implementation without an actor, for tests.
   *
   * @param server what is called directly
   * @return the stub
   */
  public static Shop_TillRef direct(Shop.Till server) {
    return new Shop_TillRef(Route.direct(Shop.Till.class, server));
  }

  /**
   * The same actor, with a time limit of its own for each call.
   *
   * @param limit how long a call waits for its reply
   * @return a stub that differs in nothing else
   */
  public Shop_TillRef within(Duration limit) {
    return new Shop_TillRef(route.within(limit));
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
  public int count() {
    Shop_TillProtocol.Count call = new Shop_TillProtocol.Count();
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  @Deprecated(since = "2")
  public int add(Shop.Till.Coin coin) {
    Shop_TillProtocol.Add call = new Shop_TillProtocol.Add(coin);
    route.call(call, Route.NO_LIMIT);
    return call.result;
  }

  @Override
  public String name() {
    Shop_TillProtocol.Name call = new Shop_TillProtocol.Name();
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public void forget() {
    route.cast(new Shop_TillProtocol.Forget());
  }

  @Override
  public void close() {
    route.call(new Shop_TillProtocol.Close(), LIMIT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shop_TillRef that && route.equals(that.route);
  }

  @Override
  public int hashCode() {
    return route.hashCode();
  }

  @Override
  public String toString() {
    return route.toString();
  }

  /** The calls of {@link Shop.Till} as futures. */
  public static final class Async {
    private final Route route;

    private Async(Route route) {
      this.route = route;
    }

    /**
     * Calls {@link Shop.Till#count()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<Integer> count() {
      return route.async(new Shop_TillProtocol.Count(), LIMIT);
    }

    /**
     * Calls {@link Shop.Till#add(Shop.Till.Coin)}.
     *
     * @param coin as there
     * @return the reply to come
     */
    @Deprecated(since = "2")
    public CompletableFuture<Integer> add(Shop.Till.Coin coin) {
      return route.async(new Shop_TillProtocol.Add(coin), Route.NO_LIMIT);
    }

    /**
     * Calls {@link Shop.Till#name()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<String> name() {
      return route.async(new Shop_TillProtocol.Name(), LIMIT);
    }

    /**
     * Calls {@link Shop.Till#close()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<Void> close() {
      return route.async(new Shop_TillProtocol.Close(), LIMIT);
    }
  }
}
