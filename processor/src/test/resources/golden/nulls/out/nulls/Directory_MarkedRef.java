package nulls;

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
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The stub of {@link Directory.Marked}: what it is told, it sends to an actor. Any thread may use it.
 */
@ActorGenerated
@SuppressWarnings({"NullAway", "doclint:missing"})
@NullMarked
public final class Directory_MarkedRef<K, V extends @Nullable Object> implements Directory.Marked<K, V>, Stub {
  private final Route route;

  private Directory_MarkedRef(Route route) {
    this.route = route;
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static <K, V extends @Nullable Object> Directory_MarkedRef<K, V> start(ActorSystem system,
      Callable<? extends Directory.Marked<K, V>> server) {
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
  public static <K, V extends @Nullable Object> Directory_MarkedRef<K, V> start(ActorSystem system,
      Callable<? extends Directory.Marked<K, V>> server, StartOptions options) {
    return new Directory_MarkedRef<K, V>(Route.start(Directory.Marked.class, system, server, options));
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static <K, V extends @Nullable Object> Directory_MarkedRef<K, V> startLink(
      Callable<? extends Directory.Marked<K, V>> server) {
    return startLink(server, StartOptions.defaults());
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static <K, V extends @Nullable Object> Directory_MarkedRef<K, V> startLink(
      Callable<? extends Directory.Marked<K, V>> server, StartOptions options) {
    return new Directory_MarkedRef<K, V>(Route.startLink(Directory.Marked.class, server, options));
  }

  /**
   * Tells a supervisor how to start such an actor.
   *
   * @param id what the supervisor calls it
   * @param server makes the server, at each start anew
   * @return the child specification
   */
  public static <K, V extends @Nullable Object> ChildSpec child(String id,
      Callable<? extends Directory.Marked<K, V>> server) {
    return Route.child(Directory.Marked.class, id, server);
  }

  /**
   * Whichever actor has the name when a message is sent.
   *
   * @param system where the actor runs
   * @param name the name
   * @return the stub
   */
  public static <K, V extends @Nullable Object> Directory_MarkedRef<K, V> named(ActorSystem system,
      String name) {
    return new Directory_MarkedRef<K, V>(Route.named(Directory.Marked.class, system, name));
  }

  /**
   * Whichever actor has the name in the system of the current one, when a message is sent.
   *
   * @param name the name
   * @return the stub
   */
  public static <K, V extends @Nullable Object> Directory_MarkedRef<K, V> named(String name) {
    return new Directory_MarkedRef<K, V>(Route.named(Directory.Marked.class, name));
  }

  /**
   * Whichever actor the address leads to when a message is sent.
   *
   * @param via the address
   * @return the stub
   */
  public static <K, V extends @Nullable Object> Directory_MarkedRef<K, V> via(Via via) {
    return new Directory_MarkedRef<K, V>(Route.via(Directory.Marked.class, via));
  }

  /**
   * Gives a reference its protocol back.
   *
   * @param ref the actor
   * @return the stub
   */
  public static <K, V extends @Nullable Object> Directory_MarkedRef<K, V> of(ActorRef ref) {
    return new Directory_MarkedRef<K, V>(Route.of(Directory.Marked.class, ref));
  }

  /**
   * The current actor.
   *
   * @return the stub
   */
  public static <K, V extends @Nullable Object> Directory_MarkedRef<K, V> self() {
    return new Directory_MarkedRef<K, V>(Route.self(Directory.Marked.class));
  }

  /**
   * Wraps an implementation without an actor, for tests.
   *
   * @param server what is called directly
   * @return the stub
   */
  public static <K, V extends @Nullable Object> Directory_MarkedRef<K, V> direct(
      Directory.Marked<K, V> server) {
    return new Directory_MarkedRef<K, V>(Route.direct(Directory.Marked.class, server));
  }

  /**
   * The same actor, with a time limit of its own for each call.
   *
   * @param limit how long a call waits for its reply
   * @return a stub that differs in nothing else
   */
  public Directory_MarkedRef<K, V> within(Duration limit) {
    return new Directory_MarkedRef<K, V>(route.within(limit));
  }

  /**
   * The calls as futures, for callers that do not wait.
   *
   * @return a view of this stub
   */
  public Async<K, V> async() {
    return new Async<K, V>(route);
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
  public @Nullable V find(K key, V fallback) {
    Directory_MarkedProtocol.Find<K, V> call = new Directory_MarkedProtocol.Find<K, V>(key, fallback);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public List<Map. @Nullable Entry<String, @Nullable V>> all(@Nullable String[] names,
      String @Nullable [] more, @Directory.Unit("cents") long amount) {
    Directory_MarkedProtocol.All<K, V> call = new Directory_MarkedProtocol.All<K, V>(names, more, amount);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public String name() {
    Directory_MarkedProtocol.Name<K, V> call = new Directory_MarkedProtocol.Name<K, V>();
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public <E extends @Nullable Object> List<E> listOf(E item) {
    Directory_MarkedProtocol.ListOf<K, V, E> call = new Directory_MarkedProtocol.ListOf<K, V, E>(item);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public void sync() {
    route.call(new Directory_MarkedProtocol.Sync<K, V>(), Route.DEFAULT_LIMIT);
  }

  @Override
  public void remove(String... names) {
    route.cast(new Directory_MarkedProtocol.Remove<K, V>(names));
  }

  @Override
  public @Nullable String exchange(@Nullable String item) {
    Directory_MarkedProtocol.Exchange<K, V> call = new Directory_MarkedProtocol.Exchange<K, V>(item);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public @Nullable String clear() {
    Directory_MarkedProtocol.Clear<K, V> call = new Directory_MarkedProtocol.Clear<K, V>();
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Directory_MarkedRef<?, ?> that && route.equals(that.route);
  }

  @Override
  public int hashCode() {
    return route.hashCode();
  }

  @Override
  public String toString() {
    return route.toString();
  }

  /** The calls of {@link Directory.Marked} as futures. */
  public static final class Async<K, V extends @Nullable Object> {
    private final Route route;

    private Async(Route route) {
      this.route = route;
    }

    /**
     * Calls {@link Directory.Marked#find(Object, Object)}.
     *
     * @param key as there
     * @param fallback as there
     * @return the reply to come
     */
    public CompletableFuture<@Nullable V> find(K key, V fallback) {
      return route.async(new Directory_MarkedProtocol.Find<K, V>(key, fallback), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Directory.Marked#all(String[], String[], long)}.
     *
     * @param names as there
     * @param more as there
     * @param amount as there
     * @return the reply to come
     */
    public CompletableFuture<List<Map. @Nullable Entry<String, @Nullable V>>> all(
        @Nullable String[] names, String @Nullable [] more, @Directory.Unit("cents") long amount) {
      return route.async(new Directory_MarkedProtocol.All<K, V>(names, more, amount), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Directory.Marked#name()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<String> name() {
      return route.async(new Directory_MarkedProtocol.Name<K, V>(), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Directory.Marked#listOf(Object)}.
     *
     * @param item as there
     * @return the reply to come
     */
    public <E extends @Nullable Object> CompletableFuture<List<E>> listOf(E item) {
      return route.async(new Directory_MarkedProtocol.ListOf<K, V, E>(item), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Directory.Marked#sync()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<@Nullable Void> sync() {
      return route.async(new Directory_MarkedProtocol.Sync<K, V>(), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@code exchange}.
     *
     * @param item as there
     * @return the reply to come
     */
    public CompletableFuture<@Nullable String> exchange(@Nullable String item) {
      return route.async(new Directory_MarkedProtocol.Exchange<K, V>(item), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Directory.Marked#clear()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<@Nullable String> clear() {
      return route.async(new Directory_MarkedProtocol.Clear<K, V>(), Route.DEFAULT_LIMIT);
    }
  }
}
