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
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * The stub of {@link Directory.Unmarked}: what it is told, it sends to an actor. Any thread may use it.
 */
@ActorGenerated
@SuppressWarnings("doclint:missing")
@NullUnmarked
public final class Directory_UnmarkedRef implements Directory.Unmarked, Stub {
  private final Route route;

  private Directory_UnmarkedRef(Route route) {
    this.route = route;
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static Directory_UnmarkedRef start(ActorSystem system,
      Callable<? extends Directory.Unmarked> server) {
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
  public static Directory_UnmarkedRef start(ActorSystem system,
      Callable<? extends Directory.Unmarked> server, StartOptions options) {
    return new Directory_UnmarkedRef(Route.start(Directory.Unmarked.class, system, server, options));
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static Directory_UnmarkedRef startLink(Callable<? extends Directory.Unmarked> server) {
    return startLink(server, StartOptions.defaults());
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static Directory_UnmarkedRef startLink(Callable<? extends Directory.Unmarked> server,
      StartOptions options) {
    return new Directory_UnmarkedRef(Route.startLink(Directory.Unmarked.class, server, options));
  }

  /**
   * Tells a supervisor how to start such an actor.
   *
   * @param id what the supervisor calls it
   * @param server makes the server, at each start anew
   * @return the child specification
   */
  public static ChildSpec child(String id, Callable<? extends Directory.Unmarked> server) {
    return Route.child(Directory.Unmarked.class, id, server);
  }

  /**
   * Whichever actor has the name when a message is sent.
   *
   * @param system where the actor runs
   * @param name the name
   * @return the stub
   */
  public static Directory_UnmarkedRef named(ActorSystem system, String name) {
    return new Directory_UnmarkedRef(Route.named(Directory.Unmarked.class, system, name));
  }

  /**
   * Whichever actor has the name in the system of the current one, when a message is sent.
   *
   * @param name the name
   * @return the stub
   */
  public static Directory_UnmarkedRef named(String name) {
    return new Directory_UnmarkedRef(Route.named(Directory.Unmarked.class, name));
  }

  /**
   * Whichever actor the address leads to when a message is sent.
   *
   * @param via the address
   * @return the stub
   */
  public static Directory_UnmarkedRef via(Via via) {
    return new Directory_UnmarkedRef(Route.via(Directory.Unmarked.class, via));
  }

  /**
   * Gives a reference its protocol back.
   *
   * @param ref the actor
   * @return the stub
   */
  public static Directory_UnmarkedRef of(ActorRef ref) {
    return new Directory_UnmarkedRef(Route.of(Directory.Unmarked.class, ref));
  }

  /**
   * The current actor.
   *
   * @return the stub
   */
  public static Directory_UnmarkedRef self() {
    return new Directory_UnmarkedRef(Route.self(Directory.Unmarked.class));
  }

  /**
   * Wraps an implementation without an actor, for tests.
   *
   * @param server what is called directly
   * @return the stub
   */
  public static Directory_UnmarkedRef direct(Directory.Unmarked server) {
    return new Directory_UnmarkedRef(Route.direct(Directory.Unmarked.class, server));
  }

  /**
   * The same actor, with a time limit of its own for each call.
   *
   * @param limit how long a call waits for its reply
   * @return a stub that differs in nothing else
   */
  public Directory_UnmarkedRef within(Duration limit) {
    return new Directory_UnmarkedRef(route.within(limit));
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
  public @Nullable String mixed(String perhaps, @NonNull String not) {
    Directory_UnmarkedProtocol.Mixed call = new Directory_UnmarkedProtocol.Mixed(perhaps, not);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Directory_UnmarkedRef that && route.equals(that.route);
  }

  @Override
  public int hashCode() {
    return route.hashCode();
  }

  @Override
  public String toString() {
    return route.toString();
  }

  /** The calls of {@link Directory.Unmarked} as futures. */
  public static final class Async {
    private final Route route;

    private Async(Route route) {
      this.route = route;
    }

    /**
     * Calls {@link Directory.Unmarked#mixed(String, String)}.
     *
     * @param perhaps as there
     * @param not as there
     * @return the reply to come
     */
    public CompletableFuture<@Nullable String> mixed(String perhaps, @NonNull String not) {
      return route.async(new Directory_UnmarkedProtocol.Mixed(perhaps, not), Route.DEFAULT_LIMIT);
    }
  }
}
