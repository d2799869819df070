package calls;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ChildSpec;
import dev.troupe.StartOptions;
import dev.troupe.Via;
import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.Route;
import dev.troupe.spi.Stub;
import java.io.Serializable;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * The stub of {@link Ambiguous}: what it is told, it sends to an actor. Any thread may use it.
 */
@ActorGenerated
@SuppressWarnings({"doclint:missing", "overloads"})
public final class AmbiguousRef implements Ambiguous, Stub {
  private final Route route;

  private AmbiguousRef(Route route) {
    this.route = route;
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static AmbiguousRef start(ActorSystem system, Callable<? extends Ambiguous> server) {
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
  public static AmbiguousRef start(ActorSystem system, Callable<? extends Ambiguous> server,
      StartOptions options) {
    return new AmbiguousRef(Route.start(Ambiguous.class, system, server, options));
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static AmbiguousRef startLink(Callable<? extends Ambiguous> server) {
    return startLink(server, StartOptions.defaults());
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static AmbiguousRef startLink(Callable<? extends Ambiguous> server, StartOptions options) {
    return new AmbiguousRef(Route.startLink(Ambiguous.class, server, options));
  }

  /**
   * Tells a supervisor how to start such an actor.
   *
   * @param id what the supervisor calls it
   * @param server makes the server, at each start anew
   * @return the child specification
   */
  public static ChildSpec child(String id, Callable<? extends Ambiguous> server) {
    return Route.child(Ambiguous.class, id, server);
  }

  /**
   * Whichever actor has the name when a message is sent.
   *
   * @param system where the actor runs
   * @param name the name
   * @return the stub
   */
  public static AmbiguousRef named(ActorSystem system, String name) {
    return new AmbiguousRef(Route.named(Ambiguous.class, system, name));
  }

  /**
   * Whichever actor has the name in the system of the current one, when a message is sent.
   *
   * @param name the name
   * @return the stub
   */
  public static AmbiguousRef named(String name) {
    return new AmbiguousRef(Route.named(Ambiguous.class, name));
  }

  /**
   * Whichever actor the address leads to when a message is sent.
   *
   * @param via the address
   * @return the stub
   */
  public static AmbiguousRef via(Via via) {
    return new AmbiguousRef(Route.via(Ambiguous.class, via));
  }

  /**
   * Gives a reference its protocol back.
   *
   * @param ref the actor
   * @return the stub
   */
  public static AmbiguousRef of(ActorRef ref) {
    return new AmbiguousRef(Route.of(Ambiguous.class, ref));
  }

  /**
   * The current actor.
   *
   * @return the stub
   */
  public static AmbiguousRef self() {
    return new AmbiguousRef(Route.self(Ambiguous.class));
  }

  /**
   * Wraps an implementation without an actor, for tests.
   *
   * @param server what is called directly
   * @return the stub
   */
  public static AmbiguousRef direct(Ambiguous server) {
    return new AmbiguousRef(Route.direct(Ambiguous.class, server));
  }

  /**
   * The same actor, with a time limit of its own for each call.
   *
   * @param limit how long a call waits for its reply
   * @return a stub that differs in nothing else
   */
  public AmbiguousRef within(Duration limit) {
    return new AmbiguousRef(route.within(limit));
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
  public int put(int value) {
    AmbiguousProtocol.PutInt call = new AmbiguousProtocol.PutInt(value);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public int put(Integer value) {
    AmbiguousProtocol.PutInteger call = new AmbiguousProtocol.PutInteger(value);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public int put(long value) {
    AmbiguousProtocol.PutLong call = new AmbiguousProtocol.PutLong(value);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public int put(Object value) {
    AmbiguousProtocol.PutObject call = new AmbiguousProtocol.PutObject(value);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public int put(Object... values) {
    AmbiguousProtocol.PutObjectArray call = new AmbiguousProtocol.PutObjectArray(values);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public int put(int... values) {
    AmbiguousProtocol.PutIntArray call = new AmbiguousProtocol.PutIntArray(values);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public int put(List<String> values) {
    AmbiguousProtocol.PutList call = new AmbiguousProtocol.PutList(values);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public int put(Collection<String> values) {
    AmbiguousProtocol.PutCollection call = new AmbiguousProtocol.PutCollection(values);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public int put(Serializable values) {
    AmbiguousProtocol.PutSerializable call = new AmbiguousProtocol.PutSerializable(values);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public int put(String value, Object other) {
    AmbiguousProtocol.PutStringObject call = new AmbiguousProtocol.PutStringObject(value, other);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public int put(Object value, String other) {
    AmbiguousProtocol.PutObjectString call = new AmbiguousProtocol.PutObjectString(value, other);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AmbiguousRef that && route.equals(that.route);
  }

  @Override
  public int hashCode() {
    return route.hashCode();
  }

  @Override
  public String toString() {
    return route.toString();
  }

  /** The calls of {@link Ambiguous} as futures. */
  public static final class Async {
    private final Route route;

    private Async(Route route) {
      this.route = route;
    }

    /**
     * Calls {@link Ambiguous#put(int)}.
     *
     * @param value as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> put(int value) {
      return route.async(new AmbiguousProtocol.PutInt(value), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Ambiguous#put(Integer)}.
     *
     * @param value as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> put(Integer value) {
      return route.async(new AmbiguousProtocol.PutInteger(value), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Ambiguous#put(long)}.
     *
     * @param value as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> put(long value) {
      return route.async(new AmbiguousProtocol.PutLong(value), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Ambiguous#put(Object)}.
     *
     * @param value as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> put(Object value) {
      return route.async(new AmbiguousProtocol.PutObject(value), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Ambiguous#put(Object[])}.
     *
     * @param values as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> put(Object... values) {
      return route.async(new AmbiguousProtocol.PutObjectArray(values), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Ambiguous#put(int[])}.
     *
     * @param values as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> put(int... values) {
      return route.async(new AmbiguousProtocol.PutIntArray(values), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Ambiguous#put(List)}.
     *
     * @param values as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> put(List<String> values) {
      return route.async(new AmbiguousProtocol.PutList(values), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Ambiguous#put(Collection)}.
     *
     * @param values as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> put(Collection<String> values) {
      return route.async(new AmbiguousProtocol.PutCollection(values), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Ambiguous#put(Serializable)}.
     *
     * @param values as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> put(Serializable values) {
      return route.async(new AmbiguousProtocol.PutSerializable(values), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Ambiguous#put(String, Object)}.
     *
     * @param value as there
     * @param other as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> put(String value, Object other) {
      return route.async(new AmbiguousProtocol.PutStringObject(value, other), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Ambiguous#put(Object, String)}.
     *
     * @param value as there
     * @param other as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> put(Object value, String other) {
      return route.async(new AmbiguousProtocol.PutObjectString(value, other), Route.DEFAULT_LIMIT);
    }
  }
}
