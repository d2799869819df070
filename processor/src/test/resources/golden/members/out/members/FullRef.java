package members;

import dev.troupe.ActorRef;
import dev.troupe.ChildSpec;
import dev.troupe.StartOptions;
import dev.troupe.Via;
import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.Stub;

/**
 * The stub of {@link Full}: what it is told, it sends to an actor. Any thread may use it.
 */
@ActorGenerated
@SuppressWarnings("doclint:missing")
public final class FullRef implements Full, Stub {
  private final dev.troupe.spi.Route route;

  private FullRef(dev.troupe.spi.Route route) {
    this.route = route;
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static FullRef start(dev.troupe.ActorSystem system,
      java.util.concurrent.Callable<? extends Full> server) {
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
  public static FullRef start(dev.troupe.ActorSystem system,
      java.util.concurrent.Callable<? extends Full> server, StartOptions options) {
    return new FullRef(dev.troupe.spi.Route.start(Full.class, system, server, options));
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static FullRef startLink(java.util.concurrent.Callable<? extends Full> server) {
    return startLink(server, StartOptions.defaults());
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static FullRef startLink(java.util.concurrent.Callable<? extends Full> server,
      StartOptions options) {
    return new FullRef(dev.troupe.spi.Route.startLink(Full.class, server, options));
  }

  /**
   * Tells a supervisor how to start such an actor.
   *
   * @param id what the supervisor calls it
   * @param server makes the server, at each start anew
   * @return the child specification
   */
  public static ChildSpec child(java.lang.String id,
      java.util.concurrent.Callable<? extends Full> server) {
    return dev.troupe.spi.Route.child(Full.class, id, server);
  }

  /**
   * Whichever actor has the name when a message is sent.
   *
   * @param system where the actor runs
   * @param name the name
   * @return the stub
   */
  public static FullRef named(dev.troupe.ActorSystem system, java.lang.String name) {
    return new FullRef(dev.troupe.spi.Route.named(Full.class, system, name));
  }

  /**
   * Whichever actor has the name in the system of the current one, when a message is sent.
   *
   * @param name the name
   * @return the stub
   */
  public static FullRef named(java.lang.String name) {
    return new FullRef(dev.troupe.spi.Route.named(Full.class, name));
  }

  /**
   * Whichever actor the address leads to when a message is sent.
   *
   * @param via the address
   * @return the stub
   */
  public static FullRef via(Via via) {
    return new FullRef(dev.troupe.spi.Route.via(Full.class, via));
  }

  /**
   * Gives a reference its protocol back.
   *
   * @param ref the actor
   * @return the stub
   */
  public static FullRef of(ActorRef ref) {
    return new FullRef(dev.troupe.spi.Route.of(Full.class, ref));
  }

  /**
   * The current actor.
   *
   * @return the stub
   */
  public static FullRef self() {
    return new FullRef(dev.troupe.spi.Route.self(Full.class));
  }

  /**
   * Wraps an implementation without an actor, for tests.
   *
   * @param server what is called directly
   * @return the stub
   */
  public static FullRef direct(Full server) {
    return new FullRef(dev.troupe.spi.Route.direct(Full.class, server));
  }

  /**
   * The same actor, with a time limit of its own for each call.
   *
   * @param limit how long a call waits for its reply
   * @return a stub that differs in nothing else
   */
  public FullRef within(java.time.Duration limit) {
    return new FullRef(route.within(limit));
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
  public Full.Async async(Full.String text) {
    FullProtocol.Async call = new FullProtocol.Async(text);
    route.call(call, dev.troupe.spi.Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public Full.String text() {
    FullProtocol.Text call = new FullProtocol.Text();
    route.call(call, dev.troupe.spi.Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public void nothing() throws Full.Throwable {
    FullProtocol.Nothing call = new FullProtocol.Nothing();
    java.lang.Throwable failure = route.call(call, dev.troupe.spi.Route.DEFAULT_LIMIT);
    if (failure instanceof Full.Throwable declared) {
      throw declared;
    }
  }

  @Override
  public Duration.Callable callable() {
    FullProtocol.Callable call = new FullProtocol.Callable();
    route.call(call, dev.troupe.spi.Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public Duration.Deep.Deeper<java.lang.String>.Deepest<Integer> deepest(
      Duration.Deep.Deeper<?>.Deepest<?>[] others) {
    FullProtocol.Deepest call = new FullProtocol.Deepest(others);
    route.call(call, dev.troupe.spi.Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public Duration.Deep.Deeper<?>.Deepest<?> unbounded() {
    FullProtocol.Unbounded call = new FullProtocol.Unbounded();
    route.call(call, dev.troupe.spi.Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FullRef that && route.equals(that.route);
  }

  @Override
  public int hashCode() {
    return route.hashCode();
  }

  @Override
  public java.lang.String toString() {
    return route.toString();
  }

  /** The calls of {@link Full} as futures. */
  public static final class Async {
    private final dev.troupe.spi.Route route;

    private Async(dev.troupe.spi.Route route) {
      this.route = route;
    }

    /**
     * Calls {@link Full#async(Full.String)}.
     *
     * @param text as there
     * @return the reply to come
     */
    public java.util.concurrent.CompletableFuture<Full.Async> async(Full.String text) {
      return route.async(new FullProtocol.Async(text), dev.troupe.spi.Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Full#text()}.
     *
     * @return the reply to come
     */
    public java.util.concurrent.CompletableFuture<Full.String> text() {
      return route.async(new FullProtocol.Text(), dev.troupe.spi.Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Full#nothing()}.
     *
     * @return the reply to come
     */
    public java.util.concurrent.CompletableFuture<Void> nothing() {
      return route.async(new FullProtocol.Nothing(), dev.troupe.spi.Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Full#callable()}.
     *
     * @return the reply to come
     */
    public java.util.concurrent.CompletableFuture<Duration.Callable> callable() {
      return route.async(new FullProtocol.Callable(), dev.troupe.spi.Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Full#deepest(Duration.Deep.Deeper.Deepest[])}.
     *
     * @param others as there
     * @return the reply to come
     */
    public java.util.concurrent.CompletableFuture<Duration.Deep.Deeper<java.lang.String>.Deepest<Integer>> deepest(
        Duration.Deep.Deeper<?>.Deepest<?>[] others) {
      return route.async(new FullProtocol.Deepest(others), dev.troupe.spi.Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Full#unbounded()}.
     *
     * @return the reply to come
     */
    public java.util.concurrent.CompletableFuture<Duration.Deep.Deeper<?>.Deepest<?>> unbounded() {
      return route.async(new FullProtocol.Unbounded(), dev.troupe.spi.Route.DEFAULT_LIMIT);
    }
  }
}
