package old;

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
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The stub of {@link Old}: what it is told, it sends to an actor. Any thread may use it.
 */
@ActorGenerated
@SuppressWarnings({"deprecation", "doclint:missing", "overloads", "rawtypes", "removal"})
@Deprecated
public final class OldRef implements Old, Stub {
  private final Route route;

  private OldRef(Route route) {
    this.route = route;
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static OldRef start(ActorSystem system, Callable<? extends Old> server) {
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
  public static OldRef start(ActorSystem system, Callable<? extends Old> server,
      StartOptions options) {
    return new OldRef(Route.start(Old.class, system, server, options));
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static OldRef startLink(Callable<? extends Old> server) {
    return startLink(server, StartOptions.defaults());
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static OldRef startLink(Callable<? extends Old> server, StartOptions options) {
    return new OldRef(Route.startLink(Old.class, server, options));
  }

  /**
   * Tells a supervisor how to start such an actor.
   *
   * @param id what the supervisor calls it
   * @param server makes the server, at each start anew
   * @return the child specification
   */
  public static ChildSpec child(String id, Callable<? extends Old> server) {
    return Route.child(Old.class, id, server);
  }

  /**
   * Whichever actor has the name when a message is sent.
   *
   * @param system where the actor runs
   * @param name the name
   * @return the stub
   */
  public static OldRef named(ActorSystem system, String name) {
    return new OldRef(Route.named(Old.class, system, name));
  }

  /**
   * Whichever actor has the name in the system of the current one, when a message is sent.
   *
   * @param name the name
   * @return the stub
   */
  public static OldRef named(String name) {
    return new OldRef(Route.named(Old.class, name));
  }

  /**
   * Whichever actor the address leads to when a message is sent.
   *
   * @param via the address
   * @return the stub
   */
  public static OldRef via(Via via) {
    return new OldRef(Route.via(Old.class, via));
  }

  /**
   * Gives a reference its protocol back.
   *
   * @param ref the actor
   * @return the stub
   */
  public static OldRef of(ActorRef ref) {
    return new OldRef(Route.of(Old.class, ref));
  }

  /**
   * The current actor.
   *
   * @return the stub
   */
  public static OldRef self() {
    return new OldRef(Route.self(Old.class));
  }

  /**
   * Wraps an implementation without an actor, for tests.
   *
   * @param server what is called directly
   * @return the stub
   */
  public static OldRef direct(Old server) {
    return new OldRef(Route.direct(Old.class, server));
  }

  /**
   * The same actor, with a time limit of its own for each call.
   *
   * @param limit how long a call waits for its reply
   * @return a stub that differs in nothing else
   */
  public OldRef within(Duration limit) {
    return new OldRef(route.within(limit));
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
  public Gone gone(Gone gone) throws GoneException {
    OldProtocol.Gone call = new OldProtocol.Gone(gone);
    Throwable failure = route.call(call, Route.DEFAULT_LIMIT);
    if (failure instanceof GoneException declared) {
      throw declared;
    }
    return call.result;
  }

  @Override
  public Leaving leaving() {
    OldProtocol.Leaving call = new OldProtocol.Leaving();
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public List raw(List[] raw) {
    OldProtocol.Raw call = new OldProtocol.Raw(raw);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  @Deprecated(forRemoval = true)
  public int leave() {
    OldProtocol.Leave call = new OldProtocol.Leave();
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public void run(Function<String, String> one) {
    route.cast(new OldProtocol.RunFunction(one));
  }

  @Override
  public void run(Supplier<String> other) {
    route.cast(new OldProtocol.RunSupplier(other));
  }

  @Override
  public int start(String id, Supplier<Old> server) {
    OldProtocol.Start call = new OldProtocol.Start(id, server);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  @SuppressWarnings("unchecked")
  public void putAll(List<String>... lists) {
    route.call(new OldProtocol.PutAll(lists), Route.DEFAULT_LIMIT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OldRef that && route.equals(that.route);
  }

  @Override
  public int hashCode() {
    return route.hashCode();
  }

  @Override
  public String toString() {
    return route.toString();
  }

  /** The calls of {@link Old} as futures. */
  public static final class Async {
    private final Route route;

    private Async(Route route) {
      this.route = route;
    }

    /**
     * Calls {@link Old#gone(Gone)}.
     *
     * @param gone as there
     * @return the reply to come
     */
    public CompletableFuture<Gone> gone(Gone gone) {
      return route.async(new OldProtocol.Gone(gone), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Old#leaving()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<Leaving> leaving() {
      return route.async(new OldProtocol.Leaving(), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Old#raw(List[])}.
     *
     * @param raw as there
     * @return the reply to come
     */
    public CompletableFuture<List> raw(List[] raw) {
      return route.async(new OldProtocol.Raw(raw), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Old#leave()}.
     *
     * @return the reply to come
     */
    @Deprecated(forRemoval = true)
    public CompletableFuture<Integer> leave() {
      return route.async(new OldProtocol.Leave(), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Old#start(String, Supplier)}.
     *
     * @param id as there
     * @param server as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> start(String id, Supplier<Old> server) {
      return route.async(new OldProtocol.Start(id, server), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Old#putAll(List[])}.
     *
     * @param lists as there
     * @return the reply to come
     */
    @SuppressWarnings("unchecked")
    public CompletableFuture<Void> putAll(List<String>... lists) {
      return route.async(new OldProtocol.PutAll(lists), Route.DEFAULT_LIMIT);
    }
  }
}
