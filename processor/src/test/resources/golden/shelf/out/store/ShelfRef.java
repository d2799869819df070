package store;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ChildSpec;
import dev.troupe.StartOptions;
import dev.troupe.Via;
import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.Route;
import dev.troupe.spi.Stub;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * The stub of {@link Shelf}: what it is told, it sends to an actor. Any thread may use it.
 */
@ActorGenerated
@SuppressWarnings("doclint:missing")
public final class ShelfRef implements Shelf, Stub {
  /** 1m, in nanoseconds. */
  private static final long LIMIT = 60_000_000_000L;

  /** 250ms, in nanoseconds. */
  private static final long NAMES_LIMIT = 250_000_000L;

  private final Route route;

  private ShelfRef(Route route) {
    this.route = route;
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static ShelfRef start(ActorSystem system, Callable<? extends Shelf> server) {
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
  public static ShelfRef start(ActorSystem system, Callable<? extends Shelf> server,
      StartOptions options) {
    return new ShelfRef(Route.start(Shelf.class, system, server, options));
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static ShelfRef startLink(Callable<? extends Shelf> server) {
    return startLink(server, StartOptions.defaults());
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static ShelfRef startLink(Callable<? extends Shelf> server, StartOptions options) {
    return new ShelfRef(Route.startLink(Shelf.class, server, options));
  }

  /**
   * Tells a supervisor how to start such an actor.
   *
   * @param id what the supervisor calls it
   * @param server makes the server, at each start anew
   * @return the child specification
   */
  public static ChildSpec child(String id, Callable<? extends Shelf> server) {
    return Route.child(Shelf.class, id, server);
  }

  /**
   * Whichever actor has the name when a message is sent.
   *
   * @param system where the actor runs
   * @param name the name
   * @return the stub
   */
  public static ShelfRef named(ActorSystem system, String name) {
    return new ShelfRef(Route.named(Shelf.class, system, name));
  }

  /**
   * Whichever actor has the name in the system of the current one, when a message is sent.
   *
   * @param name the name
   * @return the stub
   */
  public static ShelfRef named(String name) {
    return new ShelfRef(Route.named(Shelf.class, name));
  }

  /**
   * Whichever actor the address leads to when a message is sent.
   *
   * @param via the address
   * @return the stub
   */
  public static ShelfRef via(Via via) {
    return new ShelfRef(Route.via(Shelf.class, via));
  }

  /**
   * Gives a reference its protocol back.
   *
   * @param ref the actor
   * @return the stub
   */
  public static ShelfRef of(ActorRef ref) {
    return new ShelfRef(Route.of(Shelf.class, ref));
  }

  /**
   * The current actor.
   *
   * @return the stub
   */
  public static ShelfRef self() {
    return new ShelfRef(Route.self(Shelf.class));
  }

  /**
   * Wraps an implementation without an actor, for tests.
   *
   * @param server what is called directly
   * @return the stub
   */
  public static ShelfRef direct(Shelf server) {
    return new ShelfRef(Route.direct(Shelf.class, server));
  }

  /**
   * The same actor, with a time limit of its own for each call.
   *
   * @param limit how long a call waits for its reply
   * @return a stub that differs in nothing else
   */
  public ShelfRef within(Duration limit) {
    return new ShelfRef(route.within(limit));
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
  public void put() {
    route.cast(new ShelfProtocol.Put());
  }

  @Override
  public void put(String item, int count) {
    route.cast(new ShelfProtocol.PutStringInt(item, count));
  }

  @Override
  public void put(String... items) {
    route.cast(new ShelfProtocol.PutStringArray(items));
  }

  @Override
  public void put(Map<String, ? extends List<? super Integer>> items) {
    route.call(new ShelfProtocol.PutMap(items), Route.NO_LIMIT);
  }

  @Override
  @SuppressWarnings("unchecked")
  public int putAll(List<String>... lists) {
    ShelfProtocol.PutAll call = new ShelfProtocol.PutAll(lists);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public List<String> names(Optional<String> prefix) throws FileNotFoundException, IOException,
      IllegalStateException, InterruptedException {
    ShelfProtocol.Names call = new ShelfProtocol.Names(prefix);
    Throwable failure = route.callInterruptibly(call, NAMES_LIMIT);
    if (failure instanceof IOException declared) {
      throw declared;
    }
    if (failure instanceof IllegalStateException declared) {
      throw declared;
    }
    return call.result;
  }

  @Override
  public List<?> anything() {
    ShelfProtocol.Anything call = new ShelfProtocol.Anything();
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public Object object(Object key) {
    ShelfProtocol.Object_ call = new ShelfProtocol.Object_(key);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public List<String>[] lists() {
    ShelfProtocol.Lists call = new ShelfProtocol.Lists();
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public double[][] matrix(double[][] matrix, boolean[] flags) {
    ShelfProtocol.Matrix call = new ShelfProtocol.Matrix(matrix, flags);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public Long boxed() {
    ShelfProtocol.Boxed call = new ShelfProtocol.Boxed();
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public char letter() {
    ShelfProtocol.Letter call = new ShelfProtocol.Letter();
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public boolean isEmpty() {
    ShelfProtocol.IsEmpty call = new ShelfProtocol.IsEmpty();
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ShelfRef that && route.equals(that.route);
  }

  @Override
  public int hashCode() {
    return route.hashCode();
  }

  @Override
  public String toString() {
    return route.toString();
  }

  /** The calls of {@link Shelf} as futures. */
  public static final class Async {
    private final Route route;

    private Async(Route route) {
      this.route = route;
    }

    /**
     * Calls {@link Shelf#put(Map)}.
     *
     * @param items as there
     * @return the reply to come
     */
    public CompletableFuture<Void> put(Map<String, ? extends List<? super Integer>> items) {
      return route.async(new ShelfProtocol.PutMap(items), Route.NO_LIMIT);
    }

    /**
     * Calls {@link Shelf#putAll(List[])}.
     *
     * @param lists as there
     * @return the reply to come
     */
    @SuppressWarnings("unchecked")
    public CompletableFuture<Integer> putAll(List<String>... lists) {
      return route.async(new ShelfProtocol.PutAll(lists), LIMIT);
    }

    /**
     * Calls {@link Shelf#names(Optional)}.
     *
     * @param prefix as there
     * @return the reply to come
     */
    public CompletableFuture<List<String>> names(Optional<String> prefix) {
      return route.async(new ShelfProtocol.Names(prefix), NAMES_LIMIT);
    }

    /**
     * Calls {@link Shelf#anything()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<List<?>> anything() {
      return route.async(new ShelfProtocol.Anything(), LIMIT);
    }

    /**
     * Calls {@link Shelf#object(Object)}.
     *
     * @param key as there
     * @return the reply to come
     */
    public CompletableFuture<Object> object(Object key) {
      return route.async(new ShelfProtocol.Object_(key), LIMIT);
    }

    /**
     * Calls {@link Shelf#lists()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<List<String>[]> lists() {
      return route.async(new ShelfProtocol.Lists(), LIMIT);
    }

    /**
     * Calls {@link Shelf#matrix(double[][], boolean[])}.
     *
     * @param matrix as there
     * @param flags as there
     * @return the reply to come
     */
    public CompletableFuture<double[][]> matrix(double[][] matrix, boolean[] flags) {
      return route.async(new ShelfProtocol.Matrix(matrix, flags), LIMIT);
    }

    /**
     * Calls {@link Shelf#boxed()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<Long> boxed() {
      return route.async(new ShelfProtocol.Boxed(), LIMIT);
    }

    /**
     * Calls {@link Shelf#letter()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<Character> letter() {
      return route.async(new ShelfProtocol.Letter(), LIMIT);
    }

    /**
     * Calls {@link Shelf#isEmpty()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<Boolean> isEmpty() {
      return route.async(new ShelfProtocol.IsEmpty(), LIMIT);
    }
  }
}
