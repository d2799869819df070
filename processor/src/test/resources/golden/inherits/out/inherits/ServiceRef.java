package inherits;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ChildSpec;
import dev.troupe.StartOptions;
import dev.troupe.Via;
import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.Route;
import dev.troupe.spi.Stub;
import java.io.IOException;
import java.nio.CharBuffer;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * The stub of {@link Service}: what it is told, it sends to an actor. Any thread may use it.
 */
@ActorGenerated
@SuppressWarnings({"doclint:missing", "serial"})
public final class ServiceRef implements Service, Stub {
  private final Route route;

  private ServiceRef(Route route) {
    this.route = route;
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static ServiceRef start(ActorSystem system, Callable<? extends Service> server) {
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
  public static ServiceRef start(ActorSystem system, Callable<? extends Service> server,
      StartOptions options) {
    return new ServiceRef(Route.start(Service.class, system, server, options));
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static ServiceRef startLink(Callable<? extends Service> server) {
    return startLink(server, StartOptions.defaults());
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static ServiceRef startLink(Callable<? extends Service> server, StartOptions options) {
    return new ServiceRef(Route.startLink(Service.class, server, options));
  }

  /**
   * Tells a supervisor how to start such an actor.
   *
   * @param id what the supervisor calls it
   * @param server makes the server, at each start anew
   * @return the child specification
   */
  public static ChildSpec child(String id, Callable<? extends Service> server) {
    return Route.child(Service.class, id, server);
  }

  /**
   * Whichever actor has the name when a message is sent.
   *
   * @param system where the actor runs
   * @param name the name
   * @return the stub
   */
  public static ServiceRef named(ActorSystem system, String name) {
    return new ServiceRef(Route.named(Service.class, system, name));
  }

  /**
   * Whichever actor has the name in the system of the current one, when a message is sent.
   *
   * @param name the name
   * @return the stub
   */
  public static ServiceRef named(String name) {
    return new ServiceRef(Route.named(Service.class, name));
  }

  /**
   * Whichever actor the address leads to when a message is sent.
   *
   * @param via the address
   * @return the stub
   */
  public static ServiceRef via(Via via) {
    return new ServiceRef(Route.via(Service.class, via));
  }

  /**
   * Gives a reference its protocol back.
   *
   * @param ref the actor
   * @return the stub
   */
  public static ServiceRef of(ActorRef ref) {
    return new ServiceRef(Route.of(Service.class, ref));
  }

  /**
   * The current actor.
   *
   * @return the stub
   */
  public static ServiceRef self() {
    return new ServiceRef(Route.self(Service.class));
  }

  /**
   * Wraps an implementation without an actor, for tests.
   *
   * @param server what is called directly
   * @return the stub
   */
  public static ServiceRef direct(Service server) {
    return new ServiceRef(Route.direct(Service.class, server));
  }

  /**
   * The same actor, with a time limit of its own for each call.
   *
   * @param limit how long a call waits for its reply
   * @return a stub that differs in nothing else
   */
  public ServiceRef within(Duration limit) {
    return new ServiceRef(route.within(limit));
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
  public void close() {
    route.call(new ServiceProtocol.Close(), Route.DEFAULT_LIMIT);
  }

  @Override
  public int read(CharBuffer buffer) throws IOException {
    ServiceProtocol.Read call = new ServiceProtocol.Read(buffer);
    Throwable failure = route.call(call, Route.DEFAULT_LIMIT);
    if (failure instanceof IOException declared) {
      throw declared;
    }
    return call.result;
  }

  @Override
  public boolean isEmpty() {
    ServiceProtocol.IsEmpty call = new ServiceProtocol.IsEmpty();
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public int length() {
    ServiceProtocol.Length call = new ServiceProtocol.Length();
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public char charAt(int arg0) {
    ServiceProtocol.CharAt call = new ServiceProtocol.CharAt(arg0);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ServiceRef that && route.equals(that.route);
  }

  @Override
  public int hashCode() {
    return route.hashCode();
  }

  @Override
  public String toString() {
    return route.toString();
  }

  /** The calls of {@link Service} as futures. */
  public static final class Async {
    private final Route route;

    private Async(Route route) {
      this.route = route;
    }

    /**
     * Calls {@link Service#close()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<Void> close() {
      return route.async(new ServiceProtocol.Close(), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Service#read(CharBuffer)}.
     *
     * @param buffer as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> read(CharBuffer buffer) {
      return route.async(new ServiceProtocol.Read(buffer), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Service#isEmpty()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<Boolean> isEmpty() {
      return route.async(new ServiceProtocol.IsEmpty(), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Service#length()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<Integer> length() {
      return route.async(new ServiceProtocol.Length(), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Service#charAt(int)}.
     *
     * @param arg0 as there
     * @return the reply to come
     */
    public CompletableFuture<Character> charAt(int arg0) {
      return route.async(new ServiceProtocol.CharAt(arg0), Route.DEFAULT_LIMIT);
    }
  }
}
