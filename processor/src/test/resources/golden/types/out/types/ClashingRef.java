package types;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ChildSpec;
import dev.troupe.StartOptions;
import dev.troupe.Via;
import dev.troupe.annotations.ActorGenerated;
import java.lang.Integer;
import java.lang.Number;
import java.lang.SuppressWarnings;
import java.lang.Throwable;
import java.lang.Void;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The stub of {@link Clashing}: what it is told, it sends to an actor. Any thread may use it.
 */
@ActorGenerated
@SuppressWarnings("doclint:missing")
public final class ClashingRef implements Clashing, dev.troupe.spi.Stub {
  private final dev.troupe.spi.Route route;

  private ClashingRef(dev.troupe.spi.Route route) {
    this.route = route;
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static ClashingRef start(ActorSystem system,
      java.util.concurrent.Callable<? extends Clashing> server) {
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
  public static ClashingRef start(ActorSystem system,
      java.util.concurrent.Callable<? extends Clashing> server, StartOptions options) {
    return new ClashingRef(dev.troupe.spi.Route.start(Clashing.class, system, server, options));
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static ClashingRef startLink(java.util.concurrent.Callable<? extends Clashing> server) {
    return startLink(server, StartOptions.defaults());
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static ClashingRef startLink(java.util.concurrent.Callable<? extends Clashing> server,
      StartOptions options) {
    return new ClashingRef(dev.troupe.spi.Route.startLink(Clashing.class, server, options));
  }

  /**
   * Tells a supervisor how to start such an actor.
   *
   * @param id what the supervisor calls it
   * @param server makes the server, at each start anew
   * @return the child specification
   */
  public static ChildSpec child(java.lang.String id,
      java.util.concurrent.Callable<? extends Clashing> server) {
    return dev.troupe.spi.Route.child(Clashing.class, id, server);
  }

  /**
   * Whichever actor has the name when a message is sent.
   *
   * @param system where the actor runs
   * @param name the name
   * @return the stub
   */
  public static ClashingRef named(ActorSystem system, java.lang.String name) {
    return new ClashingRef(dev.troupe.spi.Route.named(Clashing.class, system, name));
  }

  /**
   * Whichever actor has the name in the system of the current one, when a message is sent.
   *
   * @param name the name
   * @return the stub
   */
  public static ClashingRef named(java.lang.String name) {
    return new ClashingRef(dev.troupe.spi.Route.named(Clashing.class, name));
  }

  /**
   * Whichever actor the address leads to when a message is sent.
   *
   * @param via the address
   * @return the stub
   */
  public static ClashingRef via(Via via) {
    return new ClashingRef(dev.troupe.spi.Route.via(Clashing.class, via));
  }

  /**
   * Gives a reference its protocol back.
   *
   * @param ref the actor
   * @return the stub
   */
  public static ClashingRef of(ActorRef ref) {
    return new ClashingRef(dev.troupe.spi.Route.of(Clashing.class, ref));
  }

  /**
   * The current actor.
   *
   * @return the stub
   */
  public static ClashingRef self() {
    return new ClashingRef(dev.troupe.spi.Route.self(Clashing.class));
  }

  /**
   * Wraps an implementation without an actor, for tests.
   *
   * @param server what is called directly
   * @return the stub
   */
  public static ClashingRef direct(Clashing server) {
    return new ClashingRef(dev.troupe.spi.Route.direct(Clashing.class, server));
  }

  /**
   * The same actor, with a time limit of its own for each call.
   *
   * @param limit how long a call waits for its reply
   * @return a stub that differs in nothing else
   */
  public ClashingRef within(java.time.Duration limit) {
    return new ClashingRef(route.within(limit));
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

  @java.lang.Override
  public Clashing.Route route(Clashing.Route route) {
    ClashingProtocol.Route call = new ClashingProtocol.Route(route);
    this.route.call(call, dev.troupe.spi.Route.DEFAULT_LIMIT);
    return call.result;
  }

  @java.lang.Override
  public Clashing.CallMessage callMessage(Clashing.CallMessage message) {
    ClashingProtocol.CallMessage call = new ClashingProtocol.CallMessage(message);
    route.call(call, dev.troupe.spi.Route.DEFAULT_LIMIT);
    return call.result;
  }

  @java.lang.Override
  public types.Async async(types.Async async, java.lang.Long count) {
    ClashingProtocol.Async call = new ClashingProtocol.Async(async, count);
    route.call(call, dev.troupe.spi.Route.DEFAULT_LIMIT);
    return call.result;
  }

  @java.lang.Override
  public Long number(Long number) {
    ClashingProtocol.Number_ call = new ClashingProtocol.Number_(number);
    route.call(call, dev.troupe.spi.Route.DEFAULT_LIMIT);
    return call.result;
  }

  @java.lang.Override
  public java.lang.Long count(java.lang.Long count) {
    ClashingProtocol.Count call = new ClashingProtocol.Count(count);
    route.call(call, dev.troupe.spi.Route.DEFAULT_LIMIT);
    return call.result;
  }

  @java.lang.Override
  public Override override(Override override) throws Clashing.Exception {
    ClashingProtocol.Override_ call = new ClashingProtocol.Override_(override);
    Throwable failure = route.call(call, dev.troupe.spi.Route.DEFAULT_LIMIT);
    if (failure instanceof Clashing.Exception declared) {
      throw declared;
    }
    return call.result;
  }

  @java.lang.Override
  public Duration duration(Duration duration) {
    ClashingProtocol.Duration call = new ClashingProtocol.Duration(duration);
    route.call(call, dev.troupe.spi.Route.DEFAULT_LIMIT);
    return call.result;
  }

  @java.lang.Override
  public Callable callable(Callable callable) {
    ClashingProtocol.Callable call = new ClashingProtocol.Callable(callable);
    route.call(call, dev.troupe.spi.Route.DEFAULT_LIMIT);
    return call.result;
  }

  @java.lang.Override
  public Class type(Class type, java.lang.Class<? extends Number> other) {
    ClashingProtocol.Type call = new ClashingProtocol.Type(type, other);
    route.call(call, dev.troupe.spi.Route.DEFAULT_LIMIT);
    return call.result;
  }

  @java.lang.Override
  public void string(String string, java.lang.String other) {
    route.cast(new ClashingProtocol.String_(string, other));
  }

  @java.lang.Override
  public void object(Object object, java.lang.Object other) {
    route.call(new ClashingProtocol.Object_(object, other), dev.troupe.spi.Route.DEFAULT_LIMIT);
  }

  @java.lang.Override
  public void clashing(Clashing clashing) {
    route.call(new ClashingProtocol.Clashing_(clashing), dev.troupe.spi.Route.DEFAULT_LIMIT);
  }

  @java.lang.Override
  public int clashingProtocol() {
    ClashingProtocol.ClashingProtocol_ call = new ClashingProtocol.ClashingProtocol_();
    route.call(call, dev.troupe.spi.Route.DEFAULT_LIMIT);
    return call.result;
  }

  @java.lang.Override
  public int throwable(Arrays[] throwable) {
    ClashingProtocol.Throwable_ call = new ClashingProtocol.Throwable_(throwable);
    route.call(call, dev.troupe.spi.Route.DEFAULT_LIMIT);
    return call.result;
  }

  @java.lang.Override
  public Clashing.Copies copies(Clashing.Copies copies, List<Clashing.Copies> more,
      Clashing.Stub stub) {
    ClashingProtocol.Copies call = new ClashingProtocol.Copies(copies, more, stub);
    route.call(call, dev.troupe.spi.Route.DEFAULT_LIMIT);
    return call.result;
  }

  @java.lang.Override
  public boolean equals(java.lang.Object other) {
    return other instanceof ClashingRef that && route.equals(that.route);
  }

  @java.lang.Override
  public int hashCode() {
    return route.hashCode();
  }

  @java.lang.Override
  public java.lang.String toString() {
    return route.toString();
  }

  /** The calls of {@link Clashing} as futures. */
  public static final class Async {
    private final dev.troupe.spi.Route route;

    private Async(dev.troupe.spi.Route route) {
      this.route = route;
    }

    /**
     * Calls {@link Clashing#route(Clashing.Route)}.
     *
     * @param route as there
     * @return the reply to come
     */
    public CompletableFuture<Clashing.Route> route(Clashing.Route route) {
      return this.route.async(new ClashingProtocol.Route(route), dev.troupe.spi.Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Clashing#callMessage(Clashing.CallMessage)}.
     *
     * @param message as there
     * @return the reply to come
     */
    public CompletableFuture<Clashing.CallMessage> callMessage(Clashing.CallMessage message) {
      return route.async(new ClashingProtocol.CallMessage(message), dev.troupe.spi.Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Clashing#async(types.Async, java.lang.Long)}.
     *
     * @param async as there
     * @param count as there
     * @return the reply to come
     */
    public CompletableFuture<types.Async> async(types.Async async, java.lang.Long count) {
      return route.async(new ClashingProtocol.Async(async, count), dev.troupe.spi.Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Clashing#number(Long)}.
     *
     * @param number as there
     * @return the reply to come
     */
    public CompletableFuture<Long> number(Long number) {
      return route.async(new ClashingProtocol.Number_(number), dev.troupe.spi.Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Clashing#count(java.lang.Long)}.
     *
     * @param count as there
     * @return the reply to come
     */
    public CompletableFuture<java.lang.Long> count(java.lang.Long count) {
      return route.async(new ClashingProtocol.Count(count), dev.troupe.spi.Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Clashing#override(Override)}.
     *
     * @param override as there
     * @return the reply to come
     */
    public CompletableFuture<Override> override(Override override) {
      return route.async(new ClashingProtocol.Override_(override), dev.troupe.spi.Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Clashing#duration(Duration)}.
     *
     * @param duration as there
     * @return the reply to come
     */
    public CompletableFuture<Duration> duration(Duration duration) {
      return route.async(new ClashingProtocol.Duration(duration), dev.troupe.spi.Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Clashing#callable(Callable)}.
     *
     * @param callable as there
     * @return the reply to come
     */
    public CompletableFuture<Callable> callable(Callable callable) {
      return route.async(new ClashingProtocol.Callable(callable), dev.troupe.spi.Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Clashing#type(Class, java.lang.Class)}.
     *
     * @param type as there
     * @param other as there
     * @return the reply to come
     */
    public CompletableFuture<Class> type(Class type, java.lang.Class<? extends Number> other) {
      return route.async(new ClashingProtocol.Type(type, other), dev.troupe.spi.Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Clashing#object(Object, java.lang.Object)}.
     *
     * @param object as there
     * @param other as there
     * @return the reply to come
     */
    public CompletableFuture<Void> object(Object object, java.lang.Object other) {
      return route.async(new ClashingProtocol.Object_(object, other), dev.troupe.spi.Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Clashing#clashing(Clashing)}.
     *
     * @param clashing as there
     * @return the reply to come
     */
    public CompletableFuture<Void> clashing(Clashing clashing) {
      return route.async(new ClashingProtocol.Clashing_(clashing), dev.troupe.spi.Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Clashing#clashingProtocol()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<Integer> clashingProtocol() {
      return route.async(new ClashingProtocol.ClashingProtocol_(), dev.troupe.spi.Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Clashing#throwable(Arrays[])}.
     *
     * @param throwable as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> throwable(Arrays[] throwable) {
      return route.async(new ClashingProtocol.Throwable_(throwable), dev.troupe.spi.Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Clashing#copies(Clashing.Copies, List, Clashing.Stub)}.
     *
     * @param copies as there
     * @param more as there
     * @param stub as there
     * @return the reply to come
     */
    public CompletableFuture<Clashing.Copies> copies(Clashing.Copies copies,
        List<Clashing.Copies> more, Clashing.Stub stub) {
      return route.async(new ClashingProtocol.Copies(copies, more, stub), dev.troupe.spi.Route.DEFAULT_LIMIT);
    }
  }
}
