package store;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ChildSpec;
import dev.troupe.StartOptions;
import dev.troupe.Via;
import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.Route;
import dev.troupe.spi.Stub;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * The stub of {@link Longs}: what it is told, it sends to an actor. Any thread may use it.
 */
@ActorGenerated
@SuppressWarnings("doclint:missing")
public final class LongsRef implements Longs, Stub {
  /** 2s, in nanoseconds. */
  private static final long TAKE_LIMIT = 2_000_000_000L;

  private final Route route;

  private LongsRef(Route route) {
    this.route = route;
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static LongsRef start(ActorSystem system, Callable<? extends Longs> server) {
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
  public static LongsRef start(ActorSystem system, Callable<? extends Longs> server,
      StartOptions options) {
    return new LongsRef(Route.start(Longs.class, system, server, options));
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static LongsRef startLink(Callable<? extends Longs> server) {
    return startLink(server, StartOptions.defaults());
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static LongsRef startLink(Callable<? extends Longs> server, StartOptions options) {
    return new LongsRef(Route.startLink(Longs.class, server, options));
  }

  /**
   * Tells a supervisor how to start such an actor.
   *
   * @param id what the supervisor calls it
   * @param server makes the server, at each start anew
   * @return the child specification
   */
  public static ChildSpec child(String id, Callable<? extends Longs> server) {
    return Route.child(Longs.class, id, server);
  }

  /**
   * Whichever actor has the name when a message is sent.
   *
   * @param system where the actor runs
   * @param name the name
   * @return the stub
   */
  public static LongsRef named(ActorSystem system, String name) {
    return new LongsRef(Route.named(Longs.class, system, name));
  }

  /**
   * Whichever actor has the name in the system of the current one, when a message is sent.
   *
   * @param name the name
   * @return the stub
   */
  public static LongsRef named(String name) {
    return new LongsRef(Route.named(Longs.class, name));
  }

  /**
   * Whichever actor the address leads to when a message is sent.
   *
   * @param via the address
   * @return the stub
   */
  public static LongsRef via(Via via) {
    return new LongsRef(Route.via(Longs.class, via));
  }

  /**
   * Gives a reference its protocol back.
   *
   * @param ref the actor
   * @return the stub
   */
  public static LongsRef of(ActorRef ref) {
    return new LongsRef(Route.of(Longs.class, ref));
  }

  /**
   * The current actor.
   *
   * @return the stub
   */
  public static LongsRef self() {
    return new LongsRef(Route.self(Longs.class));
  }

  /**
   * Wraps an implementation without an actor, for tests.
   *
   * @param server what is called directly
   * @return the stub
   */
  public static LongsRef direct(Longs server) {
    return new LongsRef(Route.direct(Longs.class, server));
  }

  /**
   * The same actor, with a time limit of its own for each call.
   *
   * @param limit how long a call waits for its reply
   * @return a stub that differs in nothing else
   */
  public LongsRef within(Duration limit) {
    return new LongsRef(route.within(limit));
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
  public void put(String key, Long item) {
    route.cast(new LongsProtocol.Put(key, item));
  }

  @Override
  public Long largest() {
    LongsProtocol.Largest call = new LongsProtocol.Largest();
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public String key() {
    LongsProtocol.Key call = new LongsProtocol.Key();
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public Map<String, ? extends List<? super Long[]>> all(Long[] prefix, String... keys) throws
      IOException {
    LongsProtocol.All call = new LongsProtocol.All(prefix, keys);
    Throwable failure = route.call(call, Route.DEFAULT_LIMIT);
    if (failure instanceof IOException declared) {
      throw declared;
    }
    return call.result;
  }

  @Override
  public <E extends Enum<E>, X extends Long> Map<E, X> pick(Class<E> type, X other) {
    LongsProtocol.Pick<E, X> call = new LongsProtocol.Pick<E, X>(type, other);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public <T extends List<String>> T echo(T item) {
    LongsProtocol.Echo<T> call = new LongsProtocol.Echo<T>(item);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public <Route_> void drop(Route_ item) {
    route.call(new LongsProtocol.Drop<Route_>(item), Route.DEFAULT_LIMIT);
  }

  @Override
  public int[] take() {
    LongsProtocol.Take call = new LongsProtocol.Take();
    route.call(call, TAKE_LIMIT);
    return call.result;
  }

  @Override
  public void give(List<int[]> item) {
    route.call(new LongsProtocol.Give(item), Route.DEFAULT_LIMIT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LongsRef that && route.equals(that.route);
  }

  @Override
  public int hashCode() {
    return route.hashCode();
  }

  @Override
  public String toString() {
    return route.toString();
  }

  /** The calls of {@link Longs} as futures. */
  public static final class Async {
    private final Route route;

    private Async(Route route) {
      this.route = route;
    }

    /**
     * Calls {@link Longs#largest()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<Long> largest() {
      return route.async(new LongsProtocol.Largest(), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Longs#key()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<String> key() {
      return route.async(new LongsProtocol.Key(), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@code all}.
     *
     * @param prefix as there
     * @param keys as there
     * @return the reply to come
     */
    public CompletableFuture<Map<String, ? extends List<? super Long[]>>> all(Long[] prefix,
        String... keys) {
      return route.async(new LongsProtocol.All(prefix, keys), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@code pick}.
     *
     * @param type as there
     * @param other as there
     * @return the reply to come
     */
    public <E extends Enum<E>, X extends Long> CompletableFuture<Map<E, X>> pick(Class<E> type,
        X other) {
      return route.async(new LongsProtocol.Pick<E, X>(type, other), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Longs#echo(List)}.
     *
     * @param item as there
     * @return the reply to come
     */
    public <T extends List<String>> CompletableFuture<T> echo(T item) {
      return route.async(new LongsProtocol.Echo<T>(item), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Longs#drop(Object)}.
     *
     * @param item as there
     * @return the reply to come
     */
    public <Route_> CompletableFuture<Void> drop(Route_ item) {
      return route.async(new LongsProtocol.Drop<Route_>(item), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Longs#take()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<int[]> take() {
      return route.async(new LongsProtocol.Take(), TAKE_LIMIT);
    }

    /**
     * Calls {@code give}.
     *
     * @param item as there
     * @return the reply to come
     */
    public CompletableFuture<Void> give(List<int[]> item) {
      return route.async(new LongsProtocol.Give(item), Route.DEFAULT_LIMIT);
    }
  }
}
