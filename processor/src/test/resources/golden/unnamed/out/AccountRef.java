import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ChildSpec;
import dev.troupe.StartOptions;
import dev.troupe.Via;
import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.Stub;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * The stub of {@link Account}: what it is told, it sends to an actor. Any thread may use it.
 */
@ActorGenerated
@SuppressWarnings("doclint:missing")
public final class AccountRef implements Account, Stub {
  private final dev.troupe.spi.Route route;

  private AccountRef(dev.troupe.spi.Route route) {
    this.route = route;
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static AccountRef start(ActorSystem system, Callable<? extends Account> server) {
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
  public static AccountRef start(ActorSystem system, Callable<? extends Account> server,
      StartOptions options) {
    return new AccountRef(dev.troupe.spi.Route.start(Account.class, system, server, options));
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static AccountRef startLink(Callable<? extends Account> server) {
    return startLink(server, StartOptions.defaults());
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static AccountRef startLink(Callable<? extends Account> server, StartOptions options) {
    return new AccountRef(dev.troupe.spi.Route.startLink(Account.class, server, options));
  }

  /**
   * Tells a supervisor how to start such an actor.
   *
   * @param id what the supervisor calls it
   * @param server makes the server, at each start anew
   * @return the child specification
   */
  public static ChildSpec child(String id, Callable<? extends Account> server) {
    return dev.troupe.spi.Route.child(Account.class, id, server);
  }

  /**
   * Whichever actor has the name when a message is sent.
   *
   * @param system where the actor runs
   * @param name the name
   * @return the stub
   */
  public static AccountRef named(ActorSystem system, String name) {
    return new AccountRef(dev.troupe.spi.Route.named(Account.class, system, name));
  }

  /**
   * Whichever actor has the name in the system of the current one, when a message is sent.
   *
   * @param name the name
   * @return the stub
   */
  public static AccountRef named(String name) {
    return new AccountRef(dev.troupe.spi.Route.named(Account.class, name));
  }

  /**
   * Whichever actor the address leads to when a message is sent.
   *
   * @param via the address
   * @return the stub
   */
  public static AccountRef via(Via via) {
    return new AccountRef(dev.troupe.spi.Route.via(Account.class, via));
  }

  /**
   * Gives a reference its protocol back.
   *
   * @param ref the actor
   * @return the stub
   */
  public static AccountRef of(ActorRef ref) {
    return new AccountRef(dev.troupe.spi.Route.of(Account.class, ref));
  }

  /**
   * The current actor.
   *
   * @return the stub
   */
  public static AccountRef self() {
    return new AccountRef(dev.troupe.spi.Route.self(Account.class));
  }

  /**
   * Wraps an implementation without an actor, for tests.
   *
   * @param server what is called directly
   * @return the stub
   */
  public static AccountRef direct(Account server) {
    return new AccountRef(dev.troupe.spi.Route.direct(Account.class, server));
  }

  /**
   * The same actor, with a time limit of its own for each call.
   *
   * @param limit how long a call waits for its reply
   * @return a stub that differs in nothing else
   */
  public AccountRef within(Duration limit) {
    return new AccountRef(route.within(limit));
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
  public Account account() {
    AccountProtocol.Account_ call = new AccountProtocol.Account_();
    route.call(call, dev.troupe.spi.Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public Route route(Route route) {
    AccountProtocol.Route_ call = new AccountProtocol.Route_(route);
    this.route.call(call, dev.troupe.spi.Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public Route.Inner inner(Route.Inner inner) {
    AccountProtocol.Inner call = new AccountProtocol.Inner(inner);
    route.call(call, dev.troupe.spi.Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public void accountProtocol() {
    route.cast(new AccountProtocol.AccountProtocol_());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AccountRef that && route.equals(that.route);
  }

  @Override
  public int hashCode() {
    return route.hashCode();
  }

  @Override
  public String toString() {
    return route.toString();
  }

  /** The calls of {@link Account} as futures. */
  public static final class Async {
    private final dev.troupe.spi.Route route;

    private Async(dev.troupe.spi.Route route) {
      this.route = route;
    }

    /**
     * Calls {@link Account#account()}.
     *
     * @return the reply to come
     */
    public CompletableFuture<Account> account() {
      return route.async(new AccountProtocol.Account_(), dev.troupe.spi.Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Account#route(Route)}.
     *
     * @param route as there
     * @return the reply to come
     */
    public CompletableFuture<Route> route(Route route) {
      return this.route.async(new AccountProtocol.Route_(route), dev.troupe.spi.Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Account#inner(Route.Inner)}.
     *
     * @param inner as there
     * @return the reply to come
     */
    public CompletableFuture<Route.Inner> inner(Route.Inner inner) {
      return route.async(new AccountProtocol.Inner(inner), dev.troupe.spi.Route.DEFAULT_LIMIT);
    }
  }
}
