package shop;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ChildSpec;
import dev.troupe.ReplyTo;
import dev.troupe.StartOptions;
import dev.troupe.Via;
import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.Route;
import dev.troupe.spi.Stub;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * The stub of {@link Carts}: what it is told, it sends to an actor. Any thread may use it.
 */
@ActorGenerated
@SuppressWarnings("doclint:missing")
public final class CartsRef implements Carts, Stub {
  private final Route route;

  private CartsRef(Route route) {
    this.route = route;
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static CartsRef start(ActorSystem system, Callable<? extends Carts> server) {
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
  public static CartsRef start(ActorSystem system, Callable<? extends Carts> server,
      StartOptions options) {
    return new CartsRef(Route.start(Carts.class, system, server, options));
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static CartsRef startLink(Callable<? extends Carts> server) {
    return startLink(server, StartOptions.defaults());
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static CartsRef startLink(Callable<? extends Carts> server, StartOptions options) {
    return new CartsRef(Route.startLink(Carts.class, server, options));
  }

  /**
   * Tells a supervisor how to start such an actor.
   *
   * @param id what the supervisor calls it
   * @param server makes the server, at each start anew
   * @return the child specification
   */
  public static ChildSpec child(String id, Callable<? extends Carts> server) {
    return Route.child(Carts.class, id, server);
  }

  /**
   * Whichever actor has the name when a message is sent.
   *
   * @param system where the actor runs
   * @param name the name
   * @return the stub
   */
  public static CartsRef named(ActorSystem system, String name) {
    return new CartsRef(Route.named(Carts.class, system, name));
  }

  /**
   * Whichever actor has the name in the system of the current one, when a message is sent.
   *
   * @param name the name
   * @return the stub
   */
  public static CartsRef named(String name) {
    return new CartsRef(Route.named(Carts.class, name));
  }

  /**
   * Whichever actor the address leads to when a message is sent.
   *
   * @param via the address
   * @return the stub
   */
  public static CartsRef via(Via via) {
    return new CartsRef(Route.via(Carts.class, via));
  }

  /**
   * Gives a reference its protocol back.
   *
   * @param ref the actor
   * @return the stub
   */
  public static CartsRef of(ActorRef ref) {
    return new CartsRef(Route.of(Carts.class, ref));
  }

  /**
   * The current actor.
   *
   * @return the stub
   */
  public static CartsRef self() {
    return new CartsRef(Route.self(Carts.class));
  }

  /**
   * Wraps an implementation without an actor, for tests.
   *
   * @param server what is called directly
   * @return the stub
   */
  public static CartsRef direct(Carts server) {
    return new CartsRef(Route.direct(Carts.class, server));
  }

  /**
   * The same actor, with a time limit of its own for each call.
   *
   * @param limit how long a call waits for its reply
   * @return a stub that differs in nothing else
   */
  public CartsRef within(Duration limit) {
    return new CartsRef(route.within(limit));
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
  public Carts.Cart put(Carts.Cart cart, Instant when) {
    CartsProtocol.Put call = new CartsProtocol.Put(cart, when);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public void leaves(List<String> names, Set<Long> numbers, Map<String, BigDecimal> prices,
      Optional<String> maybe) {
    route.cast(new CartsProtocol.Leaves(names, numbers, prices, maybe));
  }

  @Override
  public Map<String, Set<List<Carts.Item>>> nested(List<Carts.Cart> each,
      List<List<List<String>>> names, Map<Carts.Cart, ? extends List<Carts.Cart>> byName,
      Optional<Carts.Cart> maybe) {
    CartsProtocol.Nested call = new CartsProtocol.Nested(each, names, byName, maybe);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public List<String>[] arrays(byte[] bytes, int[][] matrix, Carts.Cart[][] carts,
      String... names) {
    CartsProtocol.Arrays call = new CartsProtocol.Arrays(bytes, matrix, carts, names);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public Carts.Page<String> pages(Carts.Page<Carts.Item> items, Carts.Page<Carts.Cart> carts,
      Carts.Page<? extends Carts.Cart> wild) {
    CartsProtocol.Pages call = new CartsProtocol.Pages(items, carts, wild);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public Carts.Tree<String> trees(Carts.Tree<Carts.Item> tree, Carts.Tree<Carts.Cart> carts) {
    CartsProtocol.Trees call = new CartsProtocol.Trees(tree, carts);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public <T extends Comparable<T>, C extends Carts.Page<T>> Carts.Page<T> variables(
      Carts.Page<T> pages, List<C> list) {
    CartsProtocol.Variables<T, C> call = new CartsProtocol.Variables<T, C>(pages, list);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public Carts protocols(Carts other, List<Carts> others) {
    CartsProtocol.Protocols call = new CartsProtocol.Protocols(other, others);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public Object unsafe(List<StringBuilder> any) {
    CartsProtocol.Unsafe call = new CartsProtocol.Unsafe(any);
    route.call(call, Route.DEFAULT_LIMIT);
    return call.result;
  }

  @Override
  public void reply(ReplyTo<List<String>> reply) {
    route.call(new CartsProtocol.Reply(reply), Route.DEFAULT_LIMIT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CartsRef that && route.equals(that.route);
  }

  @Override
  public int hashCode() {
    return route.hashCode();
  }

  @Override
  public String toString() {
    return route.toString();
  }

  /** The calls of {@link Carts} as futures. */
  public static final class Async {
    private final Route route;

    private Async(Route route) {
      this.route = route;
    }

    /**
     * Calls {@link Carts#put(Carts.Cart, Instant)}.
     *
     * @param cart as there
     * @param when as there
     * @return the reply to come
     */
    public CompletableFuture<Carts.Cart> put(Carts.Cart cart, Instant when) {
      return route.async(new CartsProtocol.Put(cart, when), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Carts#nested(List, List, Map, Optional)}.
     *
     * @param each as there
     * @param names as there
     * @param byName as there
     * @param maybe as there
     * @return the reply to come
     */
    public CompletableFuture<Map<String, Set<List<Carts.Item>>>> nested(List<Carts.Cart> each,
        List<List<List<String>>> names, Map<Carts.Cart, ? extends List<Carts.Cart>> byName,
        Optional<Carts.Cart> maybe) {
      return route.async(new CartsProtocol.Nested(each, names, byName, maybe), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Carts#arrays(byte[], int[][], Carts.Cart[][], String[])}.
     *
     * @param bytes as there
     * @param matrix as there
     * @param carts as there
     * @param names as there
     * @return the reply to come
     */
    public CompletableFuture<List<String>[]> arrays(byte[] bytes, int[][] matrix,
        Carts.Cart[][] carts, String... names) {
      return route.async(new CartsProtocol.Arrays(bytes, matrix, carts, names), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Carts#pages(Carts.Page, Carts.Page, Carts.Page)}.
     *
     * @param items as there
     * @param carts as there
     * @param wild as there
     * @return the reply to come
     */
    public CompletableFuture<Carts.Page<String>> pages(Carts.Page<Carts.Item> items,
        Carts.Page<Carts.Cart> carts, Carts.Page<? extends Carts.Cart> wild) {
      return route.async(new CartsProtocol.Pages(items, carts, wild), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Carts#trees(Carts.Tree, Carts.Tree)}.
     *
     * @param tree as there
     * @param carts as there
     * @return the reply to come
     */
    public CompletableFuture<Carts.Tree<String>> trees(Carts.Tree<Carts.Item> tree,
        Carts.Tree<Carts.Cart> carts) {
      return route.async(new CartsProtocol.Trees(tree, carts), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Carts#variables(Carts.Page, List)}.
     *
     * @param pages as there
     * @param list as there
     * @return the reply to come
     */
    public <T extends Comparable<T>, C extends Carts.Page<T>> CompletableFuture<Carts.Page<T>> variables(
        Carts.Page<T> pages, List<C> list) {
      return route.async(new CartsProtocol.Variables<T, C>(pages, list), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Carts#protocols(Carts, List)}.
     *
     * @param other as there
     * @param others as there
     * @return the reply to come
     */
    public CompletableFuture<Carts> protocols(Carts other, List<Carts> others) {
      return route.async(new CartsProtocol.Protocols(other, others), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Carts#unsafe(List)}.
     *
     * @param any as there
     * @return the reply to come
     */
    public CompletableFuture<Object> unsafe(List<StringBuilder> any) {
      return route.async(new CartsProtocol.Unsafe(any), Route.DEFAULT_LIMIT);
    }

    /**
     * Calls {@link Carts#reply(ReplyTo)}.
     *
     * @param reply as there
     * @return the reply to come
     */
    public CompletableFuture<Void> reply(ReplyTo<List<String>> reply) {
      return route.async(new CartsProtocol.Reply(reply), Route.DEFAULT_LIMIT);
    }
  }
}
