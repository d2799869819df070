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
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * The stub of {@link Box}: what it is told, it sends to an actor. Any thread may use it.
 */
@ActorGenerated
@SuppressWarnings("doclint:missing")
public final class BoxRef<K, T extends Comparable<? super T> & Serializable> implements Box<K, T>, Stub {
  /** 1s, in nanoseconds. */
  private static final long LIMIT = 1_000_000_000L;

  private final Route route;

  private BoxRef(Route route) {
    this.route = route;
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static <K, T extends Comparable<? super T> & Serializable> BoxRef<K, T> start(
      ActorSystem system, Callable<? extends Box<K, T>> server) {
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
  public static <K, T extends Comparable<? super T> & Serializable> BoxRef<K, T> start(
      ActorSystem system, Callable<? extends Box<K, T>> server, StartOptions options) {
    return new BoxRef<K, T>(Route.start(Box.class, system, server, options));
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static <K, T extends Comparable<? super T> & Serializable> BoxRef<K, T> startLink(
      Callable<? extends Box<K, T>> server) {
    return startLink(server, StartOptions.defaults());
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static <K, T extends Comparable<? super T> & Serializable> BoxRef<K, T> startLink(
      Callable<? extends Box<K, T>> server, StartOptions options) {
    return new BoxRef<K, T>(Route.startLink(Box.class, server, options));
  }

  /**
   * Tells a supervisor how to start such an actor.
   *
   * @param id what the supervisor calls it
   * @param server makes the server, at each start anew
   * @return the child specification
   */
  public static <K, T extends Comparable<? super T> & Serializable> ChildSpec child(String id,
      Callable<? extends Box<K, T>> server) {
    return Route.child(Box.class, id, server);
  }

  /**
   * Whichever actor has the name when a message is sent.
   *
   * @param system where the actor runs
   * @param name the name
   * @return the stub
   */
  public static <K, T extends Comparable<? super T> & Serializable> BoxRef<K, T> named(
      ActorSystem system, String name) {
    return new BoxRef<K, T>(Route.named(Box.class, system, name));
  }

  /**
   * Whichever actor has the name in the system of the current one, when a message is sent.
   *
   * @param name the name
   * @return the stub
   */
  public static <K, T extends Comparable<? super T> & Serializable> BoxRef<K, T> named(
      String name) {
    return new BoxRef<K, T>(Route.named(Box.class, name));
  }

  /**
   * Whichever actor the address leads to when a message is sent.
   *
   * @param via the address
   * @return the stub
   */
  public static <K, T extends Comparable<? super T> & Serializable> BoxRef<K, T> via(Via via) {
    return new BoxRef<K, T>(Route.via(Box.class, via));
  }

  /**
   * Gives a reference its protocol back.
   *
   * @param ref the actor
   * @return the stub
   */
  public static <K, T extends Comparable<? super T> & Serializable> BoxRef<K, T> of(ActorRef ref) {
    return new BoxRef<K, T>(Route.of(Box.class, ref));
  }

  /**
   * The current actor.
   *
   * @return the stub
   */
  public static <K, T extends Comparable<? super T> & Serializable> BoxRef<K, T> self() {
    return new BoxRef<K, T>(Route.self(Box.class));
  }

  /**
   * Wraps an implementation without an actor, for tests.
   *
   * @param server what is called directly
   * @return the stub
   */
  public static <K, T extends Comparable<? super T> & Serializable> BoxRef<K, T> direct(
      Box<K, T> server) {
    return new BoxRef<K, T>(Route.direct(Box.class, server));
  }

  /**
   * The same actor, with a time limit of its own for each call.
   *
   * @param limit how long a call waits for its reply
   * @return a stub that differs in nothing else
   */
  public BoxRef<K, T> within(Duration limit) {
    return new BoxRef<K, T>(route.within(limit));
  }

  /**
   * The calls as futures, for callers that do not wait.
   *
   * @return a view of this stub
   */
  public Async<K, T> async() {
    return new Async<K, T>(route);
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
  public T largest() {
    BoxProtocol.Largest<K, T> call = new BoxProtocol.Largest<K, T>();
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public K key() {
    BoxProtocol.Key<K, T> call = new BoxProtocol.Key<K, T>();
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public void put(K key, T item) {
    route.cast(new BoxProtocol.Put<K, T>(key, item));
  }

  @Override
  @SuppressWarnings("unchecked")
  public Map<K, ? extends List<? super T[]>> all(T[] prefix, K... keys) throws IOException {
    BoxProtocol.All<K, T> call = new BoxProtocol.All<K, T>(prefix, keys);
    Throwable failure = route.call(call, LIMIT);
    if (failure instanceof IOException declared) {
      throw declared;
    }
    return call.result;
  }

  @Override
  public <E extends Enum<E>, X extends T> Map<E, X> pick(Class<E> type, X other) {
    BoxProtocol.Pick<K, T, E, X> call = new BoxProtocol.Pick<K, T, E, X>(type, other);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public <T_ extends List<K>> T_ echo(T_ item) {
    BoxProtocol.Echo<K, T, T_> call = new BoxProtocol.Echo<K, T, T_>(item);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public <Route_> void drop(Route_ item) {
    route.call(new BoxProtocol.Drop<K, T, Route_>(item), LIMIT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BoxRef<?, ?> that && route.equals(that.route);
  }

  @Override
  public int hashCode() {
    return route.hashCode();
  }

  @Override
  public String toString() {
    return route.toString();
  }

  /** The calls of {@link Box} as futures. */
  public static final class Async<K, T extends Comparable<? super T> & Serializable> {
    private final Route route;

    private Async(Route route) {
      this.route = route;
    }

    /**
     * Calls {@link Box#largest()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<T> largest() {
      return route.async(new BoxProtocol.Largest<K, T>(), LIMIT);
    }

    /**
     * Calls {@link Box#key()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<K> key() {
      return route.async(new BoxProtocol.Key<K, T>(), LIMIT);
    }

    /**
     * Calls {@link Box#all(Comparable[], Object[])}.
     *
     * @param prefix as there
     * @param keys as there
     * @return the reply to come
     */
    @SuppressWarnings("unchecked")
    public CompletableFuture<Map<K, ? extends List<? super T[]>>> all(T[] prefix, K... keys) {
      return route.async(new BoxProtocol.All<K, T>(prefix, keys), LIMIT);
    }

    /**
     * Calls {@link Box#pick(Class, Comparable)}.
     *
     * @param type as there
     * @param other as there
     * @return the reply to come
     */
    public <E extends Enum<E>, X extends T> CompletableFuture<Map<E, X>> pick(Class<E> type,
        X other) {
      return route.async(new BoxProtocol.Pick<K, T, E, X>(type, other), LIMIT);
    }

    /**
     * Calls {@link Box#echo(List)}.
     *
     * @param item as there
     * @return the reply to come
     */
    public <T_ extends List<K>> CompletableFuture<T_> echo(T_ item) {
      return route.async(new BoxProtocol.Echo<K, T, T_>(item), LIMIT);
    }

    /**
     * Calls {@link Box#drop(Object)}.
     *
     * @param item as there
     * @return the reply to come
     */
    public <Route_> CompletableFuture<Void> drop(Route_ item) {
      return route.async(new BoxProtocol.Drop<K, T, Route_>(item), LIMIT);
    }
  }
}
